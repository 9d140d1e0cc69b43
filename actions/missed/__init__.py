"""What was not understood, kept for the operators without anything that tells who wrote it."""
