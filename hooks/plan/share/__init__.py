"""What others are told of the site: chats, search engines, phones' home screens."""
