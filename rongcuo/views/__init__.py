"""How an assessed case is shown to people, in Chinese: on a terminal and as a page."""
