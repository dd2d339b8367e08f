class Failure(Exception):
    pass

raise Failure("custom", 1)  # expect-error: Failure: ('custom', 1)
