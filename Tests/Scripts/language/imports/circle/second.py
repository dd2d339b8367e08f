# skip: a module that the tests beside it import
import circle.first
value = 1
