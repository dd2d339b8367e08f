try:
    {}["k"]
except KeyError as error:
    raise RuntimeError("no k") from error  # expect-error: RuntimeError: no k
