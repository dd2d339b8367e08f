import logging
import unittest
import warnings

t = unittest.TestCase()
with t.assertWarns(DeprecationWarning) as context:
    warnings.warn("old", DeprecationWarning)
print(context.warning)
with t.assertLogs("here", "INFO") as logs:
    logging.getLogger("here").info("hello")
    logging.getLogger("here").debug("not seen")
print(logs.output)
for body in (t.assertWarns(UserWarning), t.assertLogs("other", level="ERROR"), t.assertNoLogs()):
    try:
        with body:
            logging.getLogger("quiet").info("noise")
    except AssertionError as error:
        print(error)

# expect: old
# expect: ['INFO:here:hello']
# expect: UserWarning not triggered
# expect: no logs of level ERROR or higher triggered on other
# expect: Unexpected logs found: ['INFO:quiet:noise']
