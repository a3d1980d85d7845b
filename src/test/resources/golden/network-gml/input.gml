Creator "by hand"
graph
[
  directed 0
  node [ id 1 label "soil" ]
  node
  [
    id 2
    label "rain &amp; hail"
    graphics [ x 1.0 y 2.0 ]
  ]
  node [ id 3 label "fog" ]
  edge [ source 1 target 2 weight 2.5 ]
  edge [ source 2 target 3 ]
  edge [ source 3 target 9 value 1 ]
  edge [ source 3 value 1 ]
  edge [ source 1 target 3 value "many" ]
  edge [ source 1 target 3 value 0.5 ]
]
