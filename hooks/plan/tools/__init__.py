"""What any program needs: files kept or replaced whole, streams, web addresses, QR codes."""
