# skip: a module that the tests beside it import
from circle import second
value = second.value + 1
