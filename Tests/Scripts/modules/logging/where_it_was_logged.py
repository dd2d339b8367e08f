import logging
import sys

logging.basicConfig(format="%(lineno)d %(funcName)s %(module)s %(message)s", stream=sys.stdout)


def function():
    logging.warning("here")
    logging.getLogger("x").error("the caller", stacklevel=2)


function()

# expect: 8 function where_it_was_logged here
# expect: 12 <module> where_it_was_logged the caller
