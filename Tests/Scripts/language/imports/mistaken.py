# skip: a module that the tests beside it import
value = (
