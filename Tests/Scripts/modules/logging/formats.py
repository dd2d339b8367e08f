import logging
import sys

for style, format in (("%", "%(levelname)-8s|%(message)s"), ("{", "{name}:{message}"), ("$", "$levelno $message")):
    logging.basicConfig(stream=sys.stdout, format=format, style=style, force=True)
    logging.warning("text")
try:
    logging.Formatter("x")
except ValueError as error:
    print(error)
# expect: WARNING |text
# expect: root:text
# expect: 30 text
# expect: Invalid format 'x' for '%' style
