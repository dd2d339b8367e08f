import logging

record = logging.makeLogRecord({"msg": "text"})
try:
    logging.Formatter("%(nothing)s").format(record)
except ValueError as error:
    print(error)  # expect: Formatting field not found in record: 'nothing'
    print(error.__cause__, type(error.__context__).__name__)  # expect: None KeyError
