"""Builds the gazetteer from GeoNames, Etalab, ISTAT and the hand-kept sources."""
