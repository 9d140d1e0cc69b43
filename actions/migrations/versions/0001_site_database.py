"""Site database.

Revises:
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Apply this revision."""
    op.create_table(
        "countries",
        sa.Column("code", sa.String(length=2), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_countries")),
    )
    op.create_table(
        "data_loads",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.String(length=64), nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_loads")),
    )
    op.create_table(
        "facts",
        sa.Column("id", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(length=40), nullable=False),
        sa.Column("as_of", sa.String(length=10), nullable=True),
        sa.Column("as_of_as_stated", sa.String(length=80), nullable=True),
        sa.Column(
            "confidence",
            sa.Enum(
                "high",
                "medium",
                "low",
                name="confidence",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("conflict", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facts")),
    )
    with op.batch_alter_table("facts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_facts_topic"), ["topic"], unique=False)

    op.create_table(
        "history_events",
        sa.Column("id", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column(
            "precision",
            sa.Enum(
                "year", "month", "day", name="precision", native_enum=False, create_constraint=True, length=20
            ),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history_events")),
    )
    with op.batch_alter_table("history_events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_history_events_year"), ["year"], unique=False)

    op.create_table(
        "network_figures",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("date", sa.String(length=10), nullable=True),
        sa.Column("date_as_stated", sa.String(length=80), nullable=True),
        sa.Column("scope", sa.String(length=60), nullable=False),
        sa.Column("metric", sa.String(length=120), nullable=False),
        sa.Column("value", sa.Integer(), nullable=True),
        sa.Column("as_stated", sa.String(length=200), nullable=True),
        sa.Column("source_url", sa.String(length=500), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network_figures")),
    )
    with op.batch_alter_table("network_figures", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_network_figures_scope"), ["scope"], unique=False)

    op.create_table(
        "centres",
        sa.Column("id", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("city", sa.String(length=120), nullable=True),
        sa.Column("postal_code", sa.String(length=12), nullable=True),
        sa.Column("territory_name", sa.String(length=120), nullable=True),
        sa.Column("territory_served", sa.String(length=200), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "project",
                "prefiguration",
                "closed",
                "unconfirmed",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("label_year", sa.Integer(), nullable=True),
        sa.Column("opening_year", sa.Integer(), nullable=True),
        sa.Column("closing_year", sa.Integer(), nullable=True),
        sa.Column("street_address", sa.String(length=200), nullable=True),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column(
            "precision",
            sa.Enum(
                "address",
                "town",
                "none",
                name="precision",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("website", sa.String(length=500), nullable=True),
        sa.Column("opening_hours", sa.String(length=255), nullable=True),
        sa.Column("opening_hours_as_of", sa.String(length=10), nullable=True),
        sa.Column("opening_hours_source", sa.String(length=500), nullable=True),
        sa.Column("time_zone", sa.String(length=64), nullable=True),
        sa.Column("as_of", sa.String(length=10), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("parent_id", sa.String(length=60), nullable=True),
        sa.CheckConstraint(
            "(latitude IS NULL) = (longitude IS NULL)", name=op.f("ck_centres_coordinates_together")
        ),
        sa.CheckConstraint("latitude BETWEEN -90 AND 90", name=op.f("ck_centres_latitude_range")),
        sa.CheckConstraint("longitude BETWEEN -180 AND 180", name=op.f("ck_centres_longitude_range")),
        sa.ForeignKeyConstraint(["country"], ["countries.code"], name=op.f("fk_centres_country_countries")),
        sa.ForeignKeyConstraint(["parent_id"], ["centres.id"], name=op.f("fk_centres_parent_id_centres")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_centres")),
    )
    with op.batch_alter_table("centres", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_centres_country"), ["country"], unique=False)
        batch_op.create_index(batch_op.f("ix_centres_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_centres_status"), ["status"], unique=False)

    op.create_table(
        "country_parts",
        sa.Column("code", sa.String(length=2), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["country"], ["countries.code"], name=op.f("fk_country_parts_country_countries")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_country_parts")),
    )
    with op.batch_alter_table("country_parts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_country_parts_country"), ["country"], unique=False)

    op.create_table(
        "fact_sources",
        sa.Column("fact_id", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("description", sa.String(length=200), nullable=True),
        sa.CheckConstraint(
            "(url IS NULL) <> (description IS NULL)", name=op.f("ck_fact_sources_url_or_description")
        ),
        sa.ForeignKeyConstraint(["fact_id"], ["facts.id"], name=op.f("fk_fact_sources_fact_id_facts")),
        sa.PrimaryKeyConstraint("fact_id", "position", name=op.f("pk_fact_sources")),
    )
    op.create_table(
        "history_event_facts",
        sa.Column("event_id", sa.String(length=60), nullable=False),
        sa.Column("fact_id", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["history_events.id"], name=op.f("fk_history_event_facts_event_id_history_events")
        ),
        sa.ForeignKeyConstraint(["fact_id"], ["facts.id"], name=op.f("fk_history_event_facts_fact_id_facts")),
        sa.PrimaryKeyConstraint("event_id", "fact_id", name=op.f("pk_history_event_facts")),
    )
    with op.batch_alter_table("history_event_facts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_history_event_facts_fact_id"), ["fact_id"], unique=False)

    op.create_table(
        "territories",
        sa.Column("id", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "region",
                "former_region",
                "departement",
                "overseas",
                "canton",
                "province",
                "area",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=20,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["country"], ["countries.code"], name=op.f("fk_territories_country_countries")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_territories")),
    )
    with op.batch_alter_table("territories", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_territories_country"), ["country"], unique=False)

    op.create_table(
        "centre_languages",
        sa.Column("centre_id", sa.String(length=60), nullable=False),
        sa.Column("code", sa.String(length=3), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centres.id"], name=op.f("fk_centre_languages_centre_id_centres")
        ),
        sa.PrimaryKeyConstraint("centre_id", "code", name=op.f("pk_centre_languages")),
    )
    op.create_table(
        "centre_services",
        sa.Column("centre_id", sa.String(length=60), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("as_stated", sa.String(length=80), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centres.id"], name=op.f("fk_centre_services_centre_id_centres")
        ),
        sa.PrimaryKeyConstraint("centre_id", "key", name=op.f("pk_centre_services")),
    )
    with op.batch_alter_table("centre_services", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_centre_services_key"), ["key"], unique=False)

    op.create_table(
        "centre_sources",
        sa.Column("centre_id", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centres.id"], name=op.f("fk_centre_sources_centre_id_centres")
        ),
        sa.PrimaryKeyConstraint("centre_id", "position", name=op.f("pk_centre_sources")),
    )
    op.create_table(
        "centre_territories",
        sa.Column("centre_id", sa.String(length=60), nullable=False),
        sa.Column("territory_id", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["centre_id"], ["centres.id"], name=op.f("fk_centre_territories_centre_id_centres")
        ),
        sa.ForeignKeyConstraint(
            ["territory_id"], ["territories.id"], name=op.f("fk_centre_territories_territory_id_territories")
        ),
        sa.PrimaryKeyConstraint("centre_id", "territory_id", name=op.f("pk_centre_territories")),
    )
    with op.batch_alter_table("centre_territories", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_centre_territories_territory_id"), ["territory_id"], unique=False
        )

    op.create_table(
        "territory_codes",
        sa.Column("territory_id", sa.String(length=60), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["territory_id"], ["territories.id"], name=op.f("fk_territory_codes_territory_id_territories")
        ),
        sa.PrimaryKeyConstraint("territory_id", "code", name=op.f("pk_territory_codes")),
    )
    with op.batch_alter_table("territory_codes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_territory_codes_code"), ["code"], unique=False)

    op.create_table(
        "territory_towns",
        sa.Column("territory_id", sa.String(length=60), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["territory_id"], ["territories.id"], name=op.f("fk_territory_towns_territory_id_territories")
        ),
        sa.PrimaryKeyConstraint("territory_id", "name", name=op.f("pk_territory_towns")),
    )


def downgrade() -> None:
    """Undo this revision."""
    op.drop_table("territory_towns")
    with op.batch_alter_table("territory_codes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_territory_codes_code"))

    op.drop_table("territory_codes")
    with op.batch_alter_table("centre_territories", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_centre_territories_territory_id"))

    op.drop_table("centre_territories")
    op.drop_table("centre_sources")
    with op.batch_alter_table("centre_services", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_centre_services_key"))

    op.drop_table("centre_services")
    op.drop_table("centre_languages")
    with op.batch_alter_table("territories", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_territories_country"))

    op.drop_table("territories")
    with op.batch_alter_table("history_event_facts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_history_event_facts_fact_id"))

    op.drop_table("history_event_facts")
    op.drop_table("fact_sources")
    with op.batch_alter_table("country_parts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_country_parts_country"))

    op.drop_table("country_parts")
    with op.batch_alter_table("centres", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_centres_status"))
        batch_op.drop_index(batch_op.f("ix_centres_parent_id"))
        batch_op.drop_index(batch_op.f("ix_centres_country"))

    op.drop_table("centres")
    with op.batch_alter_table("network_figures", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_network_figures_scope"))

    op.drop_table("network_figures")
    with op.batch_alter_table("history_events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_history_events_year"))

    op.drop_table("history_events")
    with op.batch_alter_table("facts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_facts_topic"))

    op.drop_table("facts")
    op.drop_table("data_loads")
    op.drop_table("countries")
