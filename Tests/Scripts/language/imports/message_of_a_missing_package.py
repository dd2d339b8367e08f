try:
    import numpy_typing_stub_of_nobody
except ImportError as error:
    print(error)  # expect: No module named 'numpy_typing_stub_of_nobody'
try:
    import websockets.nothing
except ModuleNotFoundError as error:
    print(error, error.name)  # expect: No module named 'websockets' websockets
