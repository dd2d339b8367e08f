import logging
import sys


def make() -> logging.StreamHandler[str]:
    return logging.StreamHandler(sys.stdout)


print(make.__annotations__["return"])  # expect: logging.StreamHandler[str]
