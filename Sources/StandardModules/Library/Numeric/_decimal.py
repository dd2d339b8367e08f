"""The name that CPython's C half of `decimal` has."""

from decimal import *
from decimal import __libmpdec_version__, __version__
