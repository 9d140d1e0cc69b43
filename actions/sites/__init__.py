"""The site database: centres, territories, facts and figures, and what is computed from them.

Plain Python on SQLAlchemy; nothing here knows Rasa.
"""
