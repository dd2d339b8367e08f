# skip: a module that the tests beside it import
from ..square import name as found
from .. import name as also
