# skip: a module that the tests beside it import
from . import name
from .deep import bottom
sides = 4
