"""The Telegram channel: its own process, which speaks through the same conversation code as the gateway."""
