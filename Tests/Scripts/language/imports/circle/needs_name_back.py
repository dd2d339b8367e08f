# skip: a module that the tests beside it import
from circle.needs_name import missing
