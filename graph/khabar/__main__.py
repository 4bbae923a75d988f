"""Lets ``python -m khabar`` be the command."""

from khabar.cli import main

main()
