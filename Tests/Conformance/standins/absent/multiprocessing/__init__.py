"""Names that CPython's asyncio tests import; there are no further processes of Python behind them."""


def get_context(method=None):
    raise NotImplementedError("there is no multiprocessing")
