"""Programs for those who work on Accueil; the product itself needs none of them."""
