try:
    import circle.needs_name
except ImportError as error:
    text = str(error).replace(error.path, "FILE")
    print(text)
# expect: cannot import name 'missing' from partially initialized module 'circle.needs_name' (most likely due to a circular import) (FILE)
