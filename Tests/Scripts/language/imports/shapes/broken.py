# skip: a module that the tests beside it import
from ... import nothing
