import sys
print(sys.version_info >= (3, 13), sys.version_info[0], sys.version_info.major, isinstance(sys.version, str), sys.platform in ("linux", "darwin"))
# expect: True 3 3 True True
