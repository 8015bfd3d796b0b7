"""What the commands ask and tell GitHub: pull requests, comments, issue forms."""
