"""Reading XML piece by piece: handlers are called with what is found."""

import sys

from pyexpat import *

# They can be imported as if they were files.
sys.modules.update({"xml.parsers.expat.errors": errors, "xml.parsers.expat.model": model})
