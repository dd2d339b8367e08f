import concurrent.futures

print([name for name in dir(concurrent.futures) if not hasattr(concurrent.futures, name)])  # expect: []
