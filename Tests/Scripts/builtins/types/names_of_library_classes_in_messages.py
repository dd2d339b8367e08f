import collections
import datetime
import functools
import io
import itertools
import re
from array import array

for value in (
    collections.deque(), collections.OrderedDict(), collections.defaultdict(), collections.Counter(),
    itertools.count(), functools.partial(len), re.compile("a"), io.StringIO(), io.BytesIO(),
    array("b"), datetime.date(1, 1, 1), datetime.timedelta(),
):
    try:
        value.nothing
    except AttributeError as error:
        print(error)
# expect: 'collections.deque' object has no attribute 'nothing'
# expect: 'collections.OrderedDict' object has no attribute 'nothing'
# expect: 'collections.defaultdict' object has no attribute 'nothing'
# expect: 'Counter' object has no attribute 'nothing'
# expect: 'itertools.count' object has no attribute 'nothing'
# expect: 'functools.partial' object has no attribute 'nothing'
# expect: 're.Pattern' object has no attribute 'nothing'
# expect: '_io.StringIO' object has no attribute 'nothing'
# expect: '_io.BytesIO' object has no attribute 'nothing'
# expect: 'array.array' object has no attribute 'nothing'
# expect: 'datetime.date' object has no attribute 'nothing'
# expect: 'datetime.timedelta' object has no attribute 'nothing'
