from datetime import datetime

print(datetime.strptime("2017-366", "%Y-%j"))  # expect: 2018-01-01 00:00:00
print(datetime.strptime("2016-366", "%Y-%j"))  # expect: 2016-12-31 00:00:00
