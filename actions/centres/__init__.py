"""What the centre actions share: which place, which centre, how it is described and recommended."""
