from . import listed  # expect-error: ImportError: attempted relative import with no known parent package
