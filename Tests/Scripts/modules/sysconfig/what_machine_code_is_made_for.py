import sys
import sysconfig

ending = sysconfig.get_config_var("EXT_SUFFIX")
print(ending == f".{sysconfig.get_config_var('SOABI')}.so")  # expect: True
print(ending.split(".")[1].startswith(sys.implementation.cache_tag + "-"))  # expect: True
