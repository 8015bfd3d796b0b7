"""What an editor most likely did where a file cannot be read, told at its own line."""
