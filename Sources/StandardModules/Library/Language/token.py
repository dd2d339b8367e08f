"""The kinds of tokens."""

_plain = "ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT"
_operators = (
    ("LPAR", "("), ("RPAR", ")"), ("LSQB", "["), ("RSQB", "]"), ("COLON", ":"), ("COMMA", ","),
    ("SEMI", ";"), ("PLUS", "+"), ("MINUS", "-"), ("STAR", "*"), ("SLASH", "/"), ("VBAR", "|"),
    ("AMPER", "&"), ("LESS", "<"), ("GREATER", ">"), ("EQUAL", "="), ("DOT", "."), ("PERCENT", "%"),
    ("LBRACE", "{"), ("RBRACE", "}"), ("EQEQUAL", "=="), ("NOTEQUAL", "!="), ("LESSEQUAL", "<="),
    ("GREATEREQUAL", ">="), ("TILDE", "~"), ("CIRCUMFLEX", "^"), ("LEFTSHIFT", "<<"),
    ("RIGHTSHIFT", ">>"), ("DOUBLESTAR", "**"), ("PLUSEQUAL", "+="), ("MINEQUAL", "-="),
    ("STAREQUAL", "*="), ("SLASHEQUAL", "/="), ("PERCENTEQUAL", "%="), ("AMPEREQUAL", "&="),
    ("VBAREQUAL", "|="), ("CIRCUMFLEXEQUAL", "^="), ("LEFTSHIFTEQUAL", "<<="),
    ("RIGHTSHIFTEQUAL", ">>="), ("DOUBLESTAREQUAL", "**="), ("DOUBLESLASH", "//"),
    ("DOUBLESLASHEQUAL", "//="), ("AT", "@"), ("ATEQUAL", "@="), ("RARROW", "->"),
    ("ELLIPSIS", "..."), ("COLONEQUAL", ":="), ("EXCLAMATION", "!"),
)  # fmt: skip
_others = "OP TYPE_IGNORE TYPE_COMMENT SOFT_KEYWORD FSTRING_START FSTRING_MIDDLE FSTRING_END COMMENT NL"

_names = [*_plain.split(), *(name for name, _ in _operators), *_others.split(), "ERRORTOKEN", "ENCODING", "N_TOKENS"]
globals().update((name, number) for number, name in enumerate(_names))
NT_OFFSET = 256
tok_name = {number: name for number, name in enumerate(_names)} | {NT_OFFSET: "NT_OFFSET"}
EXACT_TOKEN_TYPES = {text: globals()[name] for name, text in sorted(_operators, key=lambda row: row[1])}

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", "EXACT_TOKEN_TYPES", *_names, "NT_OFFSET"]


def ISTERMINAL(x):
    """Tell whether it is a token."""
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    """Tell whether it is a symbol of the grammar."""
    return x >= NT_OFFSET


def ISEOF(x):
    """Tell whether it is the end of the input."""
    return x == ENDMARKER
