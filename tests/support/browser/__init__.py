"""What tests in a real Chromium share."""
