import sys

sys.modules["listed"] = None
import listed  # expect-error: ModuleNotFoundError: import of listed halted; None in sys.modules
