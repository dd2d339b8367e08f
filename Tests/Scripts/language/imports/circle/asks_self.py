# skip: a module that the tests beside it import
import sys
sys.modules[__name__].missing
