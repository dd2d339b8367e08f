import sys
import types

print(type(sys.implementation) is types.SimpleNamespace, sys.implementation.version == sys.version_info)  # expect: True True
