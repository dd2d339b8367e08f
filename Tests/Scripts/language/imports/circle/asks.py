# skip: a module that the tests beside it import
import circle.asks
circle.asks.missing
