# skip: a module that the tests beside it import
where = "part"
