# skip: a module that the tests beside it import
import sys
print(__name__, __package__, __spec__.name, len(sys.argv))
