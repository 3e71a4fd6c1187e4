"""Tests of `channel.reminders`."""
