try:
    import shapes.broken
except ImportError as error:
    print(error)  # expect: attempted relative import beyond top-level package
