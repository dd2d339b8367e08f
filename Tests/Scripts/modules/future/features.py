import __future__

print(__future__.annotations.compiler_flag, __future__.division.getMandatoryRelease(), len(__future__.all_feature_names))
# expect: 16777216 (3, 0, 0, 'alpha', 0) 10
