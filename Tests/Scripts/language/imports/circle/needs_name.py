# skip: a module that the tests beside it import
from circle.needs_name_back import result
