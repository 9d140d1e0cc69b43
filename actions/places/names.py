"""One spelling for all the spellings of a place name.

Standard library only: the place extractor in Rasa's environment imports this module too.
"""

import re
import unicodedata

_EXPANSIONS = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "&": " "}
)
_SHORT_SAINT = re.compile(r"(?:^|(?<=[\s-]))s\.\s*(?=[a-z])")
_NOT_A_LETTER = re.compile(r"[^\w]+|_+")
_NAME_AND_CODE = re.compile(
    r"([^\W\d][^\d()]*?)(?:\s*,\s*|\s*\(\s*|\s+)([A-Z]{2}|[A-Z]\.[A-Z]\.|\d{2,3}|2[AaBb])\s*\)?"
)
_CANONICAL_TOKENS = {
    **dict.fromkeys(("st", "snt", "saint", "sankt", "sant", "sint", "san", "sao", "santo"), "saint"),
    **dict.fromkeys(("ste", "snte", "sainte", "santa", "sta"), "sainte"),
    **dict.fromkeys(("sts", "saints", "stes", "saintes"), "saints"),
    "lez": "les",
}
_ARTICLE_LIST = "la le les l the der die das den il lo el los las o a os as i gli els lu"
_AREA_WORD_LIST = (
    "region regione regiao province provincia provinz canton cantone cantao kanton departement department"
    " dipartimento departamento distrito district distretto distrikt land bundesland kreis landkreis prov"
    " isla ile isola ilha insel island iles islas isole ilhas"
)
_TOWN_WORD_LIST = "ville city town citta ciudad cidade stadt commune comune municipio concelho gemeinde"
_PREPOSITION_LIST = "de du des d di del della dello dell da do dos das of von der the la le les l"
_ARTICLES = frozenset(_ARTICLE_LIST.split())
_AREA_WORDS = frozenset(_AREA_WORD_LIST.split())
_KIND_WORDS = _AREA_WORDS | frozenset(_TOWN_WORD_LIST.split())
_PREPOSITIONS = frozenset(_PREPOSITION_LIST.split())


def normalise(name: str) -> str:
    """Return the spelling under which a name is filed and looked up.

    Case, accents, ligatures, hyphens, apostrophes and dots are levelled, and the words for "saint" of the
    six languages become one: "St. Étienne", "saint-etienne" and "SAINT ÉTIENNE" are all "saint etienne";
    "San Gallen", "Sankt Gallen" and "St Gallen" are all "saint gallen". Letters of other scripts stay.
    """
    folded = name.casefold().translate(_EXPANSIONS)
    plain = "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
    plain = _SHORT_SAINT.sub("saint ", plain)
    tokens = _NOT_A_LETTER.sub(" ", plain).split()
    return " ".join(_CANONICAL_TOKENS.get(token, token) for token in tokens)


def split_code(name: str) -> tuple[str, str] | None:
    """Split a name from the code of the area after it, or return None.

    The code is a canton's, an Italian or Canadian province's or a French département's. Two letters must be
    capitals, because small ones are words.

    >>> split_code("Castro (LE)"), split_code("Saint-Denis 974"), split_code("Victoria, BC")
    (('Castro', 'LE'), ('Saint-Denis', '974'), ('Victoria', 'BC'))
    """
    match = _NAME_AND_CODE.fullmatch(name.strip())
    return (match[1], match[2].replace(".", "").upper()) if match else None


def without_article(normalised: str) -> str:
    """Return a normalised name without its leading article, or the name itself if it has none.

    >>> without_article("la rochelle"), without_article("l isle adam"), without_article("la")
    ('rochelle', 'isle adam', 'la')
    """
    first, _, rest = normalised.partition(" ")
    return rest if rest and first in _ARTICLES else normalised


def without_kind(normalised: str) -> tuple[str, bool]:
    """Return a normalised name without the word for its kind, and whether that word meant an area.

    >>> without_kind("departement de la vienne"), without_kind("ville de nice"), without_kind("nice")
    (('vienne', True), ('nice', False), ('nice', False))
    """
    tokens = normalised.split()
    if len(tokens) < 2:
        return normalised, False
    for rest, word in ((tokens[1:], tokens[0]), (tokens[:-1], tokens[-1])):
        if word in _KIND_WORDS:
            return _without_prepositions(rest), word in _AREA_WORDS
    return normalised, False


def _without_prepositions(tokens: list[str]) -> str:
    start = next((i for i, token in enumerate(tokens) if token not in _PREPOSITIONS), len(tokens) - 1)
    return " ".join(tokens[start:])
