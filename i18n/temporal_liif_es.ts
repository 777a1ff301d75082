<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>TemporalLiif</name>
        <message>
            <location filename="../provider/algorithm.py" />
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Cancelled. Nothing was written.</source>
            <translation>Cancelado. No se ha escrito nada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithm.py" />
            <source>Error code: {code}</source>
            <translation>Código de error: {code}</translation>
        </message>
        <message>
            <location filename="../provider/algorithm.py" />
            <source>A place cannot be expressed in another coordinate reference system ({why}). Check the CRS of the layers and of the extent, or choose an area nearer to where these CRS are meant for.</source>
            <translation>Un lugar no se puede expresar en otro sistema de referencia de coordenadas ({why}). Compruebe el SRC de las capas y de la extensión, o elija un área más próxima a la zona para la que están pensados estos SRC.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The reference '{word}' is unknown. Choose {choices}, a date (2021-05-01) or a number.</source>
            <translation>La referencia '{word}' es desconocida. Elija {choices}, una fecha (2021-05-01) o un número.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Neither the adapted images nor a report are asked for. Ask for one of them.</source>
            <translation>No se piden ni las imágenes adaptadas ni un informe. Pida una de las dos cosas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>An adapted high-resolution image is asked for, but none is given. Choose one.</source>
            <translation>Se pide una imagen de alta resolución adaptada, pero no se ha indicado ninguna. Elija una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/reports.py" />
            <source>Reference: {name}.</source>
            <translation>Referencia: {name}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>{name} has {count} bands, the series {wanted}. Name the bands of the image that go with those of the series.</source>
            <translation>{name} tiene {count} bandas y la serie, {wanted}. Indique las bandas de la imagen que corresponden a las de la serie.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Adapted series</source>
            <translation>Serie adaptada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Candidates for the radiometric reference</source>
            <translation>Candidatas a referencia radiométrica</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>V of HSV is matched in 8 bits, as published; hue and saturation are kept.</source>
            <translation>La V de HSV se ajusta en 8 bits, como se publicó; el tono y la saturación se conservan.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>V of HSV is matched; hue and saturation are kept.</source>
            <translation>La V de HSV se ajusta; el tono y la saturación se conservan.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The histogram of each band is matched.</source>
            <translation>Se ajusta el histograma de cada banda.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Gain and bias of each band are fitted by robust regression.</source>
            <translation>La ganancia y el sesgo de cada banda se ajustan por regresión robusta.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>1, reflectance</source>
            <translation>1, reflectancia</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>PSNR (peak {peak}): the high-resolution image, adapted to the date, against the date itself. </source>
            <translation>PSNR (pico {peak}): la imagen de alta resolución, adaptada a la fecha, frente a la propia fecha. </translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>PSNR (peak {peak}): the other dates, adapted to this one, against it; their mean. </source>
            <translation>PSNR (pico {peak}): las demás fechas, adaptadas a esta, frente a ella; su media. </translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Robust PSNR takes the median error. Only pixels clear in both count.</source>
            <translation>La PSNR robusta usa el error mediano. Solo cuentan los píxeles despejados en ambas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The reference date {date} fits {count} of the dates {dates}. Choose one of them.</source>
            <translation>La fecha de referencia {date} corresponde a {count} de las fechas {dates}. Elija una de ellas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Neither an extent nor polygons are given. Choose what to keep.</source>
            <translation>No se ha indicado ni una extensión ni polígonos. Elija qué conservar.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>{value} is no polygon layer that can be opened. Choose another.</source>
            <translation>{value} no es una capa de polígonos que se pueda abrir. Elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Clipped series</source>
            <translation>Serie recortada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>The extent and the polygons do not overlap. Choose others.</source>
            <translation>La extensión y los polígonos no se solapan. Elija otros.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>No result is given. Choose at least one image to compare.</source>
            <translation>No se ha indicado ningún resultado. Elija al menos una imagen para comparar.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The peak of PSNR is {value}. Choose a positive number.</source>
            <translation>El pico de la PSNR es {value}. Elija un número positivo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{names} names are given for {count} results. Give one for each, or none.</source>
            <translation>Se han indicado {names} nombres para {count} resultados. Indique uno para cada uno, o ninguno.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Where the results differ most</source>
            <translation>Donde los resultados difieren más</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The region asked for</source>
            <translation>La región pedida</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Comparison with {name}</source>
            <translation>Comparación con {name}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>PSNR: peak {peak:g} (reflectance). cPSNR: after the best shift of up to 3 pixels and without the mean difference of each band, as in the PROBA-V challenge; the shift is where the reference lies against the result. SSIM: 7 x 7 windows. Best figures in colour.</source>
            <translation>PSNR: pico {peak:g} (reflectancia). cPSNR: tras el mejor desplazamiento de hasta 3 píxeles y sin la diferencia media de cada banda, como en el reto PROBA-V; el desplazamiento indica dónde está la referencia respecto al resultado. SSIM: ventanas de 7 x 7. Las mejores cifras, en color.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{title}: rows {top} to {bottom}, columns {left} to {right}</source>
            <translation>{title}: filas {top} a {bottom}, columnas {left} a {right}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{width} x {height} pixels of {x:.4g} x {y:.4g} m; bands {bands}.</source>
            <translation>{width} x {height} píxeles de {x:.4g} x {y:.4g} m; bandas {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Resampled to its grid: {names}.</source>
            <translation>Remuestreados a su rejilla: {names}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>No scenes are given. Choose an item file or footprints.</source>
            <translation>No se ha indicado ninguna escena. Elija un archivo de ítems o huellas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Cancelled. The same run goes on from there.</source>
            <translation>Cancelado. La misma ejecución continúa desde ahí.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>verified</source>
            <translation>verificado</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>no checksum to compare with</source>
            <translation>sin suma de verificación con la que comparar</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>No product could be downloaded. {why}</source>
            <translation>No se ha podido descargar ningún producto. {why}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>The footprints cannot be read. Choose another layer.</source>
            <translation>Las huellas no se pueden leer. Elija otra capa.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Bands and a spectral index are given. Give one of them: an index finds its bands.</source>
            <translation>Se han indicado bandas y un índice espectral. Indique una de las dos cosas: un índice encuentra sus bandas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>The stretch runs from {low} to {high}. Give the lower value first.</source>
            <translation>El realce va de {low} a {high}. Indique primero el valor más bajo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Neither a GIF nor an MP4 is asked for. Name one of them.</source>
            <translation>No se pide ni un GIF ni un MP4. Indique uno de los dos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>{count} bands are chosen. Choose one for grey, or three for colours.</source>
            <translation>Se han elegido {count} bandas. Elija una para gris o tres para color.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>No area is given. Draw an extent, or choose a polygon layer.</source>
            <translation>No se ha indicado ningún área. Dibuje una extensión o elija una capa de polígonos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Reading what the scenes' files hold</source>
            <translation>Leyendo el contenido de los archivos de las escenas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>{count} of the days or scenes could not be fetched; the others are there.</source>
            <translation>No se han podido obtener {count} de los días o escenas; los demás están listos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Scenes are given in several ways ({ways}). Keep one.</source>
            <translation>Las escenas se han indicado de varias maneras ({ways}). Deje solo una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>The ground sampling distance is {value}. Choose metres above 0.</source>
            <translation>La distancia de muestreo del terreno es {value}. Elija metros por encima de 0.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Scenes, {first} to {last}</source>
            <translation>Escenas, {first} a {last}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>No index is chosen. Choose one or more, such as NDVI, or give a formula.</source>
            <translation>No se ha elegido ningún índice. Elija uno o más, como el NDVI, o indique una fórmula.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>{index} of {series}</source>
            <translation>{index} de {series}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Bands to make: {bands}.</source>
            <translation>Bandas que se hacen: {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Interpolated series</source>
            <translation>Serie interpolada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>'{text}' is neither a list of wavelengths in micrometres, such as 0.52, 0.60 (green is about 0.56), nor a factor such as between:1.</source>
            <translation>'{text}' no es una lista de longitudes de onda en micrómetros, como 0.52, 0.60 (el verde está en torno a 0.56), ni un factor como between:1.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>{count} of {total} bands have a known wavelength, and two are needed for bands in between. Name the bands as the sensor does (B02, B03, ...), or leave the wavelengths empty.</source>
            <translation>Se conoce la longitud de onda de {count} de las {total} bandas, y hacen falta dos para hacer bandas intermedias. Nombre las bandas como el sensor (B02, B03, ...) o deje vacías las longitudes de onda.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Neither the registered images nor the table are asked for. Ask for one of them.</source>
            <translation>No se piden ni las imágenes corregistradas ni la tabla. Pida alguna de las dos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Registered series</source>
            <translation>Serie corregistrada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Weights of the dates</source>
            <translation>Pesos de las fechas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>The footprint of {name} cannot be written. Choose another format.</source>
            <translation>La huella de {name} no se puede escribir. Elija otro formato.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>Nothing was found. Widen the period, area or cloud cover, or ask another provider.</source>
            <translation>No se ha encontrado nada. Amplíe el periodo, el área o la cobertura de nubes, o pregunte a otro proveedor.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../provider/jobs/fetchscenes.py" />
            <source>{count} scenes from {title}.</source>
            <translation>{count} escenas de {title}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Opening the images</source>
            <translation>Abriendo las imágenes</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The model is a network from a file, but no file is given. Choose a checkpoint file.</source>
            <translation>El modelo es una red desde un archivo, pero no se ha indicado ningún archivo. Elija un archivo de checkpoint.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The baseline gives no uncertainty. Do not ask for it, or choose another model.</source>
            <translation>El modelo base no da la incertidumbre. No la pida, o elija otro modelo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The baseline makes no detail that dates could support. Do not ask for the support, or choose another model.</source>
            <translation>El modelo base no crea detalle que las fechas pudieran respaldar. No pida el respaldo, o elija otro modelo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Days to the nearest clear observation</source>
            <translation>Días hasta la observación despejada más próxima</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Clear observations</source>
            <translation>Observaciones despejadas</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Where values come from</source>
            <translation>De dónde vienen los valores</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Uncertainty</source>
            <translation>Incertidumbre</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Support of the detail</source>
            <translation>Respaldo del detalle</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Series {gsd} m, {first} to {last}</source>
            <translation>Serie {gsd} m, {first} a {last}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Computing {count} dates from {first} to {last} with {model}: {width} x {height} pixels of {x:.4g} x {y:.4g} m each.</source>
            <translation>Calculando {count} fechas del {first} al {last} con {model}: {width} x {height} píxeles de {x:.4g} x {y:.4g} m cada una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Give either a series or dated rasters, or a folder of series.</source>
            <translation>Indique una serie o rásteres con fecha, o bien una carpeta de series.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>No target date is given. Write one, such as 2021-05-01.</source>
            <translation>No se ha indicado ninguna fecha objetivo. Escriba una, por ejemplo 2021-05-01.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>There is no folder {path}. Choose another.</source>
            <translation>No existe la carpeta {path}. Elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Cancelled before anything was chosen.</source>
            <translation>Cancelado antes de elegir nada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Mean difference over {count} series: {mean:.2f} days.</source>
            <translation>Diferencia media en {count} series: {mean:.2f} días.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>{dates} -&gt; {value}, {days:.1f} days from {target}</source>
            <translation>{dates} -&gt; {value}, a {days:.1f} días del {target}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No folder of training areas is given. Choose one.</source>
            <translation>No se ha indicado ninguna carpeta de zonas de entrenamiento. Elija una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>The plugin has no weights of '{name}' to tune. Choose a file of weights, or the start 'new'.</source>
            <translation>El complemento no tiene pesos de '{name}' que adaptar. Elija un archivo de pesos, o el inicio 'new'.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No cloud masks are used: clouds of the areas are learned from too, unless they are nodata.</source>
            <translation>No se usan máscaras de nubes: se aprende también de las nubes de las zonas, salvo que sean nodata.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Reading {name}</source>
            <translation>Leyendo {name}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>{name} is left out: it has fewer than {dates} dates on which half of it is clear.</source>
            <translation>Se deja fuera {name}: tiene menos de {dates} fechas en las que la mitad esté despejada.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No area of {folder} has {dates} dates on which half of it is clear. Add clearer dates, or other areas.</source>
            <translation>Ninguna zona de {folder} tiene {dates} fechas en las que la mitad esté despejada. Añada fechas más despejadas, u otras zonas.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Weights are not written as {path}. Choose a name that ends in {endings}.</source>
            <translation>Los pesos no se escriben como {path}. Elija un nombre que termine en {endings}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Stopped. What was learned is kept in {folder}; the same run with '{choice}' goes on.</source>
            <translation>Detenido. Lo aprendido se guarda en {folder}; la misma ejecución con '{choice}' continúa.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Continue a training that was stopped</source>
            <translation>Continuar un entrenamiento que se detuvo</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The reflectance range runs from {low} to {high}. Give the lower value first.</source>
            <translation>El rango de reflectancia va de {low} a {high}. Indique primero el valor más bajo.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The method is '{method}', but no file is given. Choose a checkpoint file.</source>
            <translation>El método es '{method}', pero no se ha indicado ningún archivo. Elija un archivo de checkpoint.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The network sees reflectance {low:.4g} to {high:.4g} as 0 to 1.</source>
            <translation>La red ve las reflectancias de {low:.4g} a {high:.4g} como valores de 0 a 1.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>'{word}' is given without the name of an input, others with one. Give all dates by name, or all in the order of the inputs.</source>
            <translation>'{word}' se ha dado sin el nombre de una entrada, y otras con él. Dé todas las fechas por nombre, o todas en el orden de las entradas.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>A date is given for '{name}', a name of {count} inputs: {inputs}. Give more of the path.</source>
            <translation>Se ha dado una fecha para '{name}', que es el nombre de {count} entradas: {inputs}. Indique más parte de la ruta.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>A date is given for '{name}', but no input has this name. The inputs are: {inputs}.</source>
            <translation>Se ha indicado una fecha para '{name}', pero ninguna entrada tiene este nombre. Las entradas son: {inputs}.</translation>
        </message>
        <message>
            <location filename="../provider/computing.py" />
            <source>The ground sampling distance is {value}. Choose metres above 0, or leave it empty.</source>
            <translation>La distancia de muestreo del terreno es {value}. Elija metros por encima de 0, o déjela vacía.</translation>
        </message>
        <message>
            <location filename="../provider/computing.py" />
            <source>The scale is {value}. Choose a number of 1 or more.</source>
            <translation>La escala es {value}. Elija un número igual o mayor que 1.</translation>
        </message>
        <message>
            <location filename="../provider/computing.py" />
            <source>Registering the dates.</source>
            <translation>Corregistrando las fechas.</translation>
        </message>
        <message>
            <location filename="../provider/computing.py" />
            <source>There is no checkpoint file {path}. Choose an existing one.</source>
            <translation>No existe el archivo de checkpoint {path}. Elija uno que exista.</translation>
        </message>
        <message>
            <location filename="../provider/connection_widget.py" />
            <source>Name, or https://…</source>
            <translation>Nombre o https://…</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection has no name. Give it one.</source>
            <translation>La conexión no tiene nombre. Indique uno.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>'{name}' means something else already. Choose another name.</source>
            <translation>'{name}' ya significa otra cosa. Elija otro nombre.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>There is a connection '{name}' already. Choose another name.</source>
            <translation>Ya hay una conexión '{name}'. Elija otro nombre.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The address holds a user name, a password or a key. Leave it out; it belongs in an authentication configuration.</source>
            <translation>La dirección contiene un nombre de usuario, una contraseña o una clave. Quítela; su lugar es una configuración de autenticación.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>'{url}' is not the address of a STAC API. Give one like https://stac.example.org/v1.</source>
            <translation>'{url}' no es la dirección de una API STAC. Indique una como https://stac.example.org/v1.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The address holds more than the API's own ('?'). Leave it out; a key belongs in an authentication configuration.</source>
            <translation>La dirección contiene más que la propia de la API ('?'). Quite lo que sobra; una clave va en una configuración de autenticación.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection '{name}' has this address already. Edit that one.</source>
            <translation>La conexión '{name}' ya tiene esta dirección. Edite esa.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>A login is sent over https alone. Give an address that begins with https://.</source>
            <translation>Un inicio de sesión solo se envía por https. Indique una dirección que empiece por https://.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection '{name}' has a login, which is sent over https alone. Change its address.</source>
            <translation>La conexión '{name}' tiene un inicio de sesión, que solo se envía por https. Cambie su dirección.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' has no user name or no password. Fill them in.</source>
            <translation>A la configuración de autenticación '{name}' le falta el nombre de usuario o la contraseña. Rellénelos.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' is of type {method}. Choose one of type Basic (user name and password) or OAuth2.</source>
            <translation>La configuración de autenticación '{name}' es de tipo {method}. Elija una de tipo Básica (nombre de usuario y contraseña) u OAuth2.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' holds no S3 keys. Make one of type Basic with the access key as user name and the secret key as password.</source>
            <translation>La configuración de autenticación '{name}' no contiene claves S3. Cree una de tipo Básica con la clave de acceso como nombre de usuario y la clave secreta como contraseña.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{id}' cannot be read. Unlock QGIS's authentication database with its master password, or choose another configuration.</source>
            <translation>La configuración de autenticación '{id}' no se puede leer. Desbloquee la base de datos de autenticación de QGIS con su contraseña maestra, o elija otra configuración.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' (type {method}) gives no HTTP header to log in with. Choose one of type Basic, API Header or OAuth2, and test it in QGIS's options.</source>
            <translation>La configuración de autenticación '{name}' (tipo {method}) no da ninguna cabecera HTTP con la que iniciar sesión. Elija una de tipo Básica, API Header u OAuth2, y pruébela en las opciones de QGIS.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The OAuth2 configuration '{name}' gave no token. Test it in QGIS's options.</source>
            <translation>La configuración OAuth2 '{name}' no ha dado ningún token. Pruébela en las opciones de QGIS.</translation>
        </message>
        <message>
            <location filename="../provider/definitions.py" />
            <source>'{word}' is not a choice of '{title}'. Give a list of these: {options}; for none of them, an empty list, or '{none}' on a command line.</source>
            <translation>'{word}' no es una opción de «{title}». Indique una lista de estas: {options}; para ninguna de ellas, una lista vacía, o '{none}' en la línea de órdenes.</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>from clear observations</source>
            <translation>de observaciones despejadas</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>the best of the rejected observations</source>
            <translation>la mejor de las observaciones rechazadas</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>no value: never clear</source>
            <translation>sin valor: nunca despejado</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>no value: not made by the model</source>
            <translation>sin valor: no lo calcula el modelo</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>0: the model</source>
            <translation>0: el modelo</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>1: the dates</source>
            <translation>1: las fechas</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>reflectance (one standard deviation)</source>
            <translation>reflectancia (una desviación estándar)</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>days</source>
            <translation>días</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>clear dates</source>
            <translation>fechas despejadas</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>{count} of {total} polygons are invalid (the first: {why}). They were repaired; {lost} have no area and were left out.</source>
            <translation>{count} de {total} polígonos no son válidos (el primero: {why}). Se han reparado; {lost} no tienen superficie y se han omitido.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <location filename="../core/errors.py" />
            <source>no reason given</source>
            <translation>sin motivo indicado</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>It is not known how the coordinate reference systems of the polygons ({polygons}) and of the rasters ({rasters}) lie to each other: the coordinates are taken as they are.</source>
            <translation>No se sabe qué relación hay entre los sistemas de referencia de coordenadas de los polígonos ({polygons}) y de los rásteres ({rasters}): las coordenadas se toman como están.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>No polygon can be expressed in the coordinate reference system of the rasters ({rasters}). Check the CRS of the polygons ({polygons}), or choose polygons nearer to the rasters.</source>
            <translation>Ningún polígono se puede expresar en el sistema de referencia de coordenadas de los rásteres ({rasters}). Compruebe el SRC de los polígonos ({polygons}), o elija polígonos más cercanos a los rásteres.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>{count} of {total} polygons cannot be expressed in the coordinate reference system of the rasters, and were left out.</source>
            <translation>{count} de {total} polígonos no se pueden expresar en el sistema de referencia de coordenadas de los rásteres, y se han omitido.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/index_box.py" />
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>This layer has no fields id and item_file: choose footprints that the scene search has made.</source>
            <translation>Esta capa no tiene los campos id e item_file: elija huellas hechas por la búsqueda de escenas.</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>The item file {path} has no scene {name} (any more). Search again.</source>
            <translation>El archivo de ítems {path} no tiene (o ya no tiene) la escena {name}. Busque de nuevo.</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>No footprint is given or selected. Select at least one.</source>
            <translation>No se ha indicado ni seleccionado ninguna huella. Seleccione al menos una.</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>Formula of Bands</source>
            <translation>Fórmula de bandas</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <location filename="../ui/engine_removal.py" />
            <location filename="../ui/saved_searches.py" />
            <source>Remove</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>&amp;Formula</source>
            <translation>&amp;Fórmula</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Bands</source>
            <translation>&amp;Bandas</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>or blue, green, red, nir, swir16, swir22</source>
            <translation>o blue, green, red, nir, swir16, swir22</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>Give the formula a name of its own.</source>
            <translation>Dé a la fórmula un nombre propio.</translation>
        </message>
        <message>
            <location filename="../provider/formula_widget.py" />
            <source>Write a formula and save it under a name</source>
            <translation>Escribir una fórmula y guardarla con un nombre</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Get</source>
            <translation>Obtención</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Prepare</source>
            <translation>Preparación</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <location filename="../provider/parameters/rasters.py" />
            <location filename="../provider/series_widget.py" />
            <location filename="../ui/profile_layout.py" />
            <location filename="../ui/series_options.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Series</source>
            <translation>Serie</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Assess</source>
            <translation>Evaluación</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Networks</source>
            <translation>Redes</translation>
        </message>
        <message>
            <location filename="../provider/help.py" />
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <location filename="../provider/help.py" />
            <source>Open the manual's page on this panel in the browser</source>
            <translation>Abrir en el navegador la página del manual sobre este panel</translation>
        </message>
        <message>
            <location filename="../provider/index.py" />
            <source>{names} are given, and one can be shown. Leave out the index or the formula.</source>
            <translation>Se han indicado {names}, pero solo se puede mostrar uno. Quite el índice o la fórmula.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>No raster is given. Choose a series, or dated raster layers or files.</source>
            <translation>No se ha indicado ningún ráster. Elija una serie, o capas ráster o archivos con fecha.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Red, green and blue are not found among the bands {bands}. Name three bands, in this order.</source>
            <translation>El rojo, el verde y el azul no se encuentran entre las bandas {bands}. Indique tres bandas, en este orden.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Input grid: {width} x {height} pixels of {x:.4g} x {y:.4g} m. Bands: {bands}.</source>
            <translation>Rejilla de entrada: {width} x {height} píxeles de {x:.4g} x {y:.4g} m. Bandas: {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>The rasters declare no coordinate reference system, so the output has none either.</source>
            <translation>Los rásteres no declaran ningún sistema de referencia de coordenadas, así que la salida tampoco lo tiene.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/fetchscenes.py" />
            <location filename="../core/fetch/plan.py" />
            <source>No scene was found. Widen the period, the area or the cloud cover.</source>
            <translation>No se ha encontrado ninguna escena. Amplíe el periodo, el área o la cobertura de nubes.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/fetchscenes.py" />
            <location filename="../core/stack/cloud_masks.py" />
            <location filename="../core/stack/levels.py" />
            <source>Left out: {why}</source>
            <translation>Descartado: {why}</translation>
        </message>
        <message>
            <location filename="../provider/jobs/superresolve.py" />
            <source>The baseline computes, as the engine cannot be used: {why}</source>
            <translation>Calcula el modelo base, porque el motor no se puede usar: {why}</translation>
        </message>
        <message>
            <location filename="../provider/jobs/superresolve.py" />
            <source>Model: {name}.</source>
            <translation>Modelo: {name}.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>{name}: no target date is known, so it is left out. Give one for it.</source>
            <translation>{name}: no se conoce ninguna fecha objetivo, así que se descarta. Indique una.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>No subfolder of {folder} holds dated rasters with a target date. Choose another folder, or give a target date.</source>
            <translation>Ninguna subcarpeta de {folder} contiene rásteres con fecha y con una fecha objetivo. Elija otra carpeta o indique una fecha objetivo.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>The target dates cannot be read from {path} ({why}). Write lines 'name,date', or a JSON of names and dates.</source>
            <translation>Las fechas objetivo no se pueden leer de {path} ({why}). Escriba líneas 'nombre,fecha', o un JSON de nombres y fechas.</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>Not a raster that can be opened: {names}. Check that the file is there and whole, or remove it from the input.</source>
            <translation>No son rásteres que se puedan abrir: {names}. Compruebe que el archivo existe y está entero, o quítelo de la entrada.</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The layer {name} comes from the provider '{provider}', whose pixels cannot be read. Save it as GeoTIFF first (Export &gt; Save As…).</source>
            <translation>La capa {name} viene del proveedor '{provider}', cuyos píxeles no se pueden leer. Guárdela antes como GeoTIFF (Exportar &gt; Guardar como…).</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The layer {name} needs a login of QGIS's, which GDAL does not get here. Save it as GeoTIFF first (Export &gt; Save As…).</source>
            <translation>La capa {name} necesita un inicio de sesión de QGIS que GDAL no recibe aquí. Guárdela antes como GeoTIFF (Exportar &gt; Guardar como…).</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The folder {folder} holds whole products (SAFE), which are no dated rasters. 'Fetch scenes' makes a series of them: give it the folder as 'Folder of downloaded products'.</source>
            <translation>La carpeta {folder} contiene productos enteros (SAFE), que no son rásteres con fecha. «Obtener escenas» hace una serie con ellos: indíquele la carpeta como «Carpeta de productos descargados».</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The folder {folder} holds no raster ({suffixes}). Choose another.</source>
            <translation>La carpeta {folder} no contiene ningún ráster ({suffixes}). Elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>No mask hides clouds of any date, and 'Screen for missed clouds' is off: clouds that are not nodata already are taken for ground. Give cloud masks, or switch the screen on.</source>
            <translation>Ninguna máscara oculta nubes en ninguna fecha, y «Cribar nubes no detectadas» está desactivado: las nubes que no sean ya nodata se toman por terreno. Dé máscaras de nubes, o active el cribado.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>No mask hides clouds of any date: clouds that are not nodata already are taken for ground. Choose 'Cloud masks', or put them beside the rasters (x.tif and x_mask.tif).</source>
            <translation>Ninguna máscara oculta nubes en ninguna fecha: las nubes que no sean ya nodata se toman por terreno. Elija «Máscaras de nubes», o póngalas junto a los rásteres (x.tif y x_mask.tif).</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Cloud masks are given, but 'Masks to use' is 'None'. Leave them out, or choose another.</source>
            <translation>Se han indicado máscaras de nubes, pero «Máscaras que se usan» es «Ninguna». No las indique, o elija otra opción.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Masks cannot grow by {value} m. Choose 0 to {most} m, or leave it empty for two pixels.</source>
            <translation>Las máscaras no se pueden ampliar {value} m. Elija de 0 a {most} m, o déjelo vacío para dos píxeles.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>'{word}' among the masked values is not a number. Write values or ranges: 3, 8-10.</source>
            <translation>'{word}', entre los valores enmascarados, no es un número. Escriba valores o intervalos: 3, 8-10.</translation>
        </message>
        <message>
            <location filename="../provider/network.py" />
            <source>QGIS's certificate authorities cannot be written to {folder} ({why}): those of the system count. Make the profile's folder writable.</source>
            <translation>Las autoridades de certificación de QGIS no se pueden escribir en {folder} ({why}): cuentan las del sistema. Permita escribir en la carpeta del perfil.</translation>
        </message>
        <message>
            <location filename="../provider/outputs.py" />
            <location filename="../core/stack/image_writer.py" />
            <source>{path} is an input of this run. Choose another name for the output.</source>
            <translation>{path} es una entrada de esta ejecución. Elija otro nombre para la salida.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Adapt histograms of a time series</source>
            <translation>Adaptar los histogramas de una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Brings the dates of a series, and a high-resolution image of the same place, to the radiometry of one reference: a date, the best one, or the median of all. Nodata and clouds take no part. The report shows every date as reference, numbered, with scores and histograms; run again with another number to take that one.</source>
            <translation>Lleva las fechas de una serie, y una imagen de alta resolución del mismo lugar, a la radiometría de una referencia: una fecha, la mejor o la mediana de todas. El nodata y las nubes no cuentan. El informe muestra cada fecha como referencia, numerada, con sus puntuaciones e histogramas; ejecute de nuevo con otro número para usar esa.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>histogram,matching,radiometry,normalisation,normalization,hsv,gain,bias,harmonise,colour</source>
            <translation>histograma,ajuste,coincidencia,radiometría,normalización,hsv,ganancia,sesgo,armonizar,color,histogram matching</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Method</source>
            <translation>Método</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>The histogram of each band is matched; or a line is fitted per band over the pixels clear in both, by robust regression, which keeps the shape of the histogram; or V of HSV of red, green, blue is matched, so that hues stay. In 8 bits as published, each image is first divided by its maximum.</source>
            <translation>Se ajusta el histograma de cada banda; o se ajusta una recta por banda a los píxeles despejados en ambas imágenes, por regresión robusta, lo que conserva la forma del histograma; o se ajusta la V de HSV de rojo, verde y azul, de modo que los tonos se mantienen. En 8 bits, como se publicó, cada imagen se divide antes por su máximo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Reference</source>
            <translation>Referencia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>'best': the date with the highest PSNR of the high-resolution image adapted to it (as published) or, without that image, of the other dates adapted to it. 'best_robust': the same by the median error, which changed land does not move. 'median': the median of the clear dates. Or a date (2021-05-01), or a number from the report.</source>
            <translation>'best': la fecha con la PSNR más alta de la imagen de alta resolución adaptada a ella (como se publicó) o, sin esa imagen, de las demás fechas adaptadas a ella. 'best_robust': lo mismo con el error mediano, al que no afectan los cambios del terreno. 'median': la mediana de las fechas despejadas. También una fecha (2021-05-01) o un número del informe.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>High-resolution image</source>
            <translation>Imagen de alta resolución</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>An image of the same place that is adapted too; its bands in the order of the series'.</source>
            <translation>Una imagen del mismo lugar que también se adapta; sus bandas, en el orden de las de la serie.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Bands of the image</source>
            <translation>Bandas de la imagen</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Names or numbers of its bands, if it calls them otherwise than the series (1, 2, 3).</source>
            <translation>Nombres o números de sus bandas, si las llama de otro modo que la serie (1, 2, 3).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Write the adapted images</source>
            <translation>Escribir las imágenes adaptadas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Off: only the report is made, to choose the reference from.</source>
            <translation>Desactivado: solo se hace el informe, para elegir en él la referencia.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/parameters/clipstack.py" />
            <location filename="../provider/parameters/interpolatestack.py" />
            <location filename="../provider/parameters/registerstack.py" />
            <source>Receives one cloud-optimised GeoTIFF per date, and stack.json.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por fecha, y stack.json.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Adapted high-resolution image</source>
            <translation>Imagen de alta resolución adaptada</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The image on its own grid, adapted.</source>
            <translation>La imagen, adaptada, en su propia rejilla.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/parameters/compareimages.py" />
            <source>HTML (*.html)</source>
            <translation>HTML (*.html)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>A page that shows all candidates, the best framed. It needs the engine.</source>
            <translation>Una página que muestra todas las candidatas, la mejor enmarcada. Requiere el motor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Number of the reference (0: median)</source>
            <translation>Número de la referencia (0: mediana)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Value of HSV in 8 bits (as published)</source>
            <translation>Valor de HSV en 8 bits (como se publicó)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Value of HSV</source>
            <translation>Valor de HSV</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Histogram of each band</source>
            <translation>Histograma de cada banda</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Gain and bias of each band</source>
            <translation>Ganancia y sesgo de cada banda</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>Clip a time series</source>
            <translation>Recortar una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>Crops many dated rasters to an extent or to polygons at once. Values, bands, type, nodata and CRS are kept; pixels stay where they are. Rasters on other grids are brought to the finest.</source>
            <translation>Recorta a la vez muchos rásteres con fecha por una extensión o por polígonos. Se conservan valores, bandas, tipo, nodata y SRC; los píxeles no se mueven. Los rásteres en otras rejillas se llevan a la más fina.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>clip,crop,cut,mask,extent,polygon,subset,shapefile</source>
            <translation>recortar,cortar,clip,máscara,extensión,polígono,subconjunto,shapefile</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/parameters/stack.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Extent</source>
            <translation>Extensión</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>What to keep, widened to whole pixels. Give this, polygons, or both.</source>
            <translation>Lo que se conserva, ampliado a píxeles enteros. Indique esto, polígonos o ambas cosas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>Polygons</source>
            <translation>Polígonos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>A polygon layer or file in any CRS, also a zipped shapefile: the dates are cropped to its extent, and pixels whose centre lies outside become nodata. Of a layer of the project, only the selected features can be taken.</source>
            <translation>Una capa o un archivo de polígonos en cualquier SRC, también un shapefile comprimido en zip: las fechas se recortan a su extensión y los píxeles cuyo centro queda fuera pasan a nodata. De una capa del proyecto pueden tomarse solo los objetos seleccionados.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Compare images with a reference</source>
            <translation>Comparar imágenes con una referencia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Compares one or many results with a reference image on the pixels that are clear in both: MAE, MSE, PSNR, cPSNR (which forgives shift and bias), SSIM, spectral angle and consistency, per band and over all. Figures are in reflectance. The HTML report (made in the engine) shows crops at one stretch and maps of the error.</source>
            <translation>Compara uno o varios resultados con una imagen de referencia en los píxeles despejados en ambos: MAE, MSE, PSNR, cPSNR (que tolera desplazamiento y sesgo), SSIM, ángulo espectral y consistencia, por banda y en conjunto. Las cifras están en reflectancia. El informe HTML (hecho en el motor) muestra recortes con un mismo realce y mapas del error.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>metrics,compare,quality,psnr,cpsnr,ssim,sam,mae,mse,error,report,accuracy</source>
            <translation>métricas,comparar,calidad,psnr,cpsnr,ssim,sam,mae,mse,error,informe,exactitud</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Figures</source>
            <translation>Cifras</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>A table: one row for each result and band, and one over all bands ('all').</source>
            <translation>Una tabla: una fila por resultado y banda, y otra para el conjunto de las bandas ('all').</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>The same figures as JSON.</source>
            <translation>Las mismas cifras en JSON.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>A page with the figures, crops and error maps. It needs the engine.</source>
            <translation>Una página con las cifras, recortes y mapas del error. Requiere el motor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>The image that counts as true. The comparison is made on its grid.</source>
            <translation>La imagen que se toma por verdadera. La comparación se hace en su rejilla.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Results</source>
            <translation>Resultados</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Images to compare with it, with as many bands and on its grid; on others where 'Resample to the reference's grid' is on.</source>
            <translation>Imágenes que se comparan con ella, con el mismo número de bandas y en su rejilla; en otras si «Remuestrear a la rejilla de la referencia» está activado.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Names of the results</source>
            <translation>Nombres de los resultados</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>What to call the results, in their order, separated by commas. Empty: as their files.</source>
            <translation>Cómo llamar a los resultados, en su orden, separados por comas. Vacío: como sus archivos.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/parameters/exportanimation.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/stack.py" />
            <location filename="../provider/parameters/upsampleimage.py" />
            <location filename="../provider/reports.py" />
            <location filename="../ui/profile_layout.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Bands</source>
            <translation>Bandas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Bands of the reference to compare, by name (B04; red, nir) or number. Empty: all. The results' bands of the same name or wavelength are compared with them, else those in the same place.</source>
            <translation>Bandas de la referencia que se comparan, por nombre (B04; red, nir) o número. Vacío: todas. Se comparan con ellas las bandas de los resultados con el mismo nombre o longitud de onda; si no las hay, las que ocupan el mismo lugar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Bands of the results</source>
            <translation>Bandas de los resultados</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>The bands that are compared with them, in the same order, where the results name them otherwise.</source>
            <translation>Las bandas que se comparan con ellas, en el mismo orden, donde los resultados las llaman de otro modo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Resample to the reference's grid</source>
            <translation>Remuestrear a la rejilla de la referencia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Results on other grids are warped to the reference's: cubic, or averaged where the reference is coarser. Off: other grids are an error.</source>
            <translation>Los resultados en otras rejillas se llevan a la de la referencia: remuestreo cúbico, o promedio donde la referencia es más gruesa. Desactivado: otras rejillas son un error.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Observation</source>
            <translation>Observación</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>The coarser image that the results were made from: their consistency with it is the mean absolute difference after averaging them back. Its extent must be the results' own.</source>
            <translation>La imagen más gruesa de la que salieron los resultados: su consistencia con ella es la diferencia absoluta media tras promediarlos de vuelta a su resolución. Debe tener la misma extensión que los resultados.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Peak of PSNR (reflectance)</source>
            <translation>Pico de la PSNR (reflectancia)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>The value that counts as the signal's peak; 1 for reflectance, also for 8-bit images.</source>
            <translation>El valor que cuenta como pico de la señal; 1 para reflectancia, también en imágenes de 8 bits.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Region of the crops</source>
            <translation>Región de los recortes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Part of the reference that the report shows. Empty: where the results differ most.</source>
            <translation>La parte de la referencia que muestra el informe. Vacío: donde los resultados difieren más.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Side of the crops (pixels)</source>
            <translation>Lado de los recortes (píxeles)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Of the region that is found, in pixels of the reference.</source>
            <translation>De la región que se busca, en píxeles de la referencia.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <location filename="../provider/parameters/upsampleimage.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Scale</source>
            <translation>Escala</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Output pixels per input pixel along each side; any number from 1 on.</source>
            <translation>Píxeles de salida por píxel de entrada en cada lado; cualquier número a partir de 1.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Ground sampling distance (metres)</source>
            <translation>Distancia de muestreo del terreno (metros)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Size of an output pixel, instead of the scale; rounded so that the extent is kept.</source>
            <translation>Tamaño de un píxel de salida, en lugar de la escala; se redondea para conservar la extensión.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Tile size</source>
            <translation>Tamaño de tesela</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Side in output pixels of what is computed at once. 0: automatic. It changes no value.</source>
            <translation>Lado, en píxeles de salida, de lo que se calcula de una vez. 0: automático. No cambia ningún valor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Register the dates</source>
            <translation>Corregistrar las fechas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Estimates the shifts between the dates, to a fraction of a pixel, and undoes them. The log says how far each date was moved.</source>
            <translation>Estima los desplazamientos entre las fechas, con precisión de una fracción de píxel, y los corrige. El registro dice cuánto se ha movido cada fecha.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Screen for missed clouds</source>
            <translation>Cribar nubes no detectadas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Finds clouds, haze, shadows and passing snow that no mask hides by comparing each date with those before and after it, and leaves them out. A change that stays, such as a harvest, is kept. The log names the dates that were largely rejected.</source>
            <translation>Encuentra nubes, bruma, sombras y nieve pasajera que ninguna máscara oculta, comparando cada fecha con las anteriores y las posteriores, y las descarta. Un cambio que permanece, como una cosecha, se conserva. El registro nombra las fechas rechazadas en gran parte.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Where a network computes: auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>Dónde calcula una red: auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Checkpoints (*.pth *.pt *.safetensors);;All files (*)</source>
            <translation>Checkpoints (*.pth *.pt *.safetensors);;Todos los archivos (*)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Download products</source>
            <translation>Descargar productos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Downloads whole products (or chosen assets) of scenes. Transfers that break off go on where they stopped, also in a later run; every file is checked before it gets its name, and one broken product does not cost the others.</source>
            <translation>Descarga productos enteros (o recursos elegidos) de las escenas. Las transferencias interrumpidas siguen donde se pararon, también en una ejecución posterior; cada archivo se comprueba antes de recibir su nombre, y un producto defectuoso no arrastra a los demás.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>download,product,safe,sentinel,landsat,copernicus,stac,s3,zip</source>
            <translation>descargar,producto,safe,sentinel,landsat,copernicus,stac,s3,zip</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/searchscenes.py" />
            <source>Item file</source>
            <translation>Archivo de ítems</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/searchscenes.py" />
            <location filename="../ui/actions.py" />
            <source>STAC items (*.json *.geojson)</source>
            <translation>Ítems STAC (*.json *.geojson)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>The scenes, as the search wrote them, or any STAC ItemCollection.</source>
            <translation>Las escenas, tal como las escribió la búsqueda, o cualquier ItemCollection de STAC.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/searchscenes.py" />
            <source>Footprints</source>
            <translation>Huellas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Footprints of the search, instead of the item file: all, or the selected ones.</source>
            <translation>Huellas de la búsqueda, en lugar del archivo de ítems: todas, o las seleccionadas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Assets</source>
            <translation>Recursos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Keys or band names separated by commas (B04, SCL). Empty: the whole product.</source>
            <translation>Claves o nombres de banda separados por comas (B04, SCL). Vacío: el producto entero.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Login</source>
            <translation>Inicio de sesión</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Authentication configuration (Basic or OAuth2) of the Copernicus Data Space account. With two-factor login, the field Realm holds the one-time code, or the authenticator's secret.</source>
            <translation>Configuración de autenticación (Básica u OAuth2) de la cuenta del Copernicus Data Space. Con la verificación en dos pasos, el campo Reino (Realm) contiene el código de un solo uso o el secreto del autenticador.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>S3 keys</source>
            <translation>Claves S3</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Instead of the login, or for requester-pays buckets: a Basic configuration with the access key as user name and the secret key as password.</source>
            <translation>En lugar del inicio de sesión, o para depósitos en los que paga quien solicita (requester pays): una configuración Básica con la clave de acceso como nombre de usuario y la clave secreta como contraseña.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Unpack zip files</source>
            <translation>Descomprimir los archivos zip</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Replace each zip file by what it holds, once it has been checked.</source>
            <translation>Sustituye cada archivo zip por su contenido, una vez comprobado.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Where the products are put. A later run with the same folder goes on there.</source>
            <translation>Donde se guardan los productos. Una ejecución posterior con la misma carpeta continúa ahí.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Products downloaded</source>
            <translation>Productos descargados</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Products that failed</source>
            <translation>Productos fallidos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Paths of the products, one per line</source>
            <translation>Rutas de los productos, una por línea</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Export a time series as animation</source>
            <translation>Exportar una serie temporal como animación</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Writes a series as GIF and MP4: one frame per date, all with the same stretch and the date drawn in. It runs in the engine.</source>
            <translation>Escribe una serie como GIF y MP4: un fotograma por fecha, todos con el mismo realce y con la fecha escrita. Se ejecuta en el motor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>animation,film,movie,video,gif,mp4,ffmpeg,time</source>
            <translation>animación,película,vídeo,gif,mp4,ffmpeg,tiempo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>One band for grey or three for red, green, blue, by name (B04, B03, B02; nir, red, green) or number. Empty: natural colours.</source>
            <translation>Una banda para gris o tres para rojo, verde y azul, por nombre (B04, B03, B02; nir, red, green) o número. Vacío: color natural.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Frames of an index, such as NDVI, in its colours and with their scale drawn in; the rasters need its bands. Empty: frames of the bands; a series of an index has its colours anyway.</source>
            <translation>Fotogramas de un índice, como el NDVI, con sus colores y la escala de estos dibujada; los rásteres necesitan sus bandas. Vacío: fotogramas de las bandas; una serie de un índice tiene sus colores de todos modos.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Frames per second</source>
            <translation>Fotogramas por segundo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>How fast the dates follow each other.</source>
            <translation>A qué velocidad se suceden las fechas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Width (pixels)</source>
            <translation>Anchura (píxeles)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Of the frames; the height follows, with square pixels on the ground.</source>
            <translation>De los fotogramas; la altura se deduce, con píxeles cuadrados sobre el terreno.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Stretch (reflectance or index)</source>
            <translation>Realce (reflectancia o índice)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Values shown darkest and brightest, or at the ends of the index's colours, in every frame and band (0 to 0.3 suits most land). 0, 0: the 2 and 98 % of each band's values over all dates, which natural colours share, or the usual values of the index.</source>
            <translation>Los valores que se muestran más oscuro y más claro, o en los extremos de los colores del índice, en todos los fotogramas y bandas (de 0 a 0.3 conviene a la mayoría del terreno). 0, 0: el 2 y el 98 % de los valores de cada banda en todas las fechas, comunes a las tres bandas en color natural, o los valores habituales del índice.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Draw the dates in</source>
            <translation>Dibujar las fechas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>At the lower left of each frame.</source>
            <translation>Abajo a la izquierda de cada fotograma.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>GIF</source>
            <translation>GIF</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>GIF animation (*.gif)</source>
            <translation>Animación GIF (*.gif)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>The animation as GIF; it plays everywhere and loops.</source>
            <translation>La animación en GIF; se reproduce en todas partes y en bucle.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>MP4</source>
            <translation>MP4</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>MP4 film (*.mp4)</source>
            <translation>Vídeo MP4 (*.mp4)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>The animation as MP4.</source>
            <translation>La animación en MP4.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Fetch scenes</source>
            <translation>Obtener escenas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Makes a clean series of an area: searches a catalogue (or takes given scenes), reads the area's pixels only, joins the scenes of a day, makes clouds and shadows nodata, and puts all dates on one grid in reflectance.</source>
            <translation>Hace una serie limpia de un área: busca en un catálogo (o toma las escenas dadas), lee solo los píxeles del área, une las escenas de un mismo día, convierte nubes y sombras en nodata, y pone todas las fechas en una misma rejilla, en reflectancia.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>download,stac,cog,mosaic,cloud mask,sentinel,landsat,dem,time series,stack,safe</source>
            <translation>descargar,stac,cog,mosaico,máscara de nubes,sentinel,landsat,dem,mde,serie temporal,pila,stack,safe</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: the scenes that 'Search scenes' wrote, or any STAC ItemCollection. The extent or area still says which pixels.</source>
            <translation>En lugar de una búsqueda: las escenas que escribió «Buscar escenas», o cualquier ItemCollection de STAC. La extensión o el área siguen indicando qué píxeles.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: footprints that 'Search scenes' made; all, or the selected ones.</source>
            <translation>En lugar de una búsqueda: huellas hechas por «Buscar escenas»; todas, o las seleccionadas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Folder of downloaded products</source>
            <translation>Carpeta de productos descargados</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: Sentinel-2 (L1C, L2A) or Sentinel-1 GRD products in SAFE format, as folders or zip files, in this folder; or the folder of one product.</source>
            <translation>En lugar de una búsqueda: productos Sentinel-2 (L1C, L2A) o Sentinel-1 GRD en formato SAFE, como carpetas o archivos zip, en esta carpeta; o la carpeta de un solo producto.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Names or common names separated by commas: B04, B03, B02 or red, green, blue; vv, vh; elevation. Empty: the usual ones of the collection (Sentinel-2: B02, B03, B04, B08).</source>
            <translation>Nombres o nombres comunes separados por comas: B04, B03, B02 o red, green, blue; vv, vh; elevation. Vacío: las habituales de la colección (Sentinel-2: B02, B03, B04, B08).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Size of an output pixel. Empty: that of the finest band, pixel for pixel.</source>
            <translation>Tamaño de un píxel de salida. Vacío: el de la banda más fina, píxel a píxel.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Coordinate reference system</source>
            <translation>Sistema de referencia de coordenadas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Of the output. Empty: that of most scenes, so that their pixels stay as they are.</source>
            <translation>De la salida. Vacío: el de la mayoría de las escenas, para que sus píxeles queden como están.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/masks.py" />
            <source>Masked classes</source>
            <translation>Clases enmascaradas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Pixels that the scene's own classes (SCL, CLM, Landsat's quality bits) mark as one of these become nodata. Leave out snow where it is of interest. None chosen: no mask is read.</source>
            <translation>Los píxeles que las propias clases de la escena (SCL, CLM, bits de calidad de Landsat) marcan como una de estas pasan a nodata. Quite la nieve donde interese. Ninguna elegida: no se lee ninguna máscara.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Minimum clear share of the area (%)</source>
            <translation>Parte despejada mínima del área (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Days with fewer usable pixels in the area (not the tile) are left out and named in the log.</source>
            <translation>Los días con menos píxeles útiles en el área (no en la tesela) se descartan y se nombran en el registro.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Bilinear</source>
            <translation>Bilineal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Nearest pixel</source>
            <translation>Píxel más próximo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Cubic</source>
            <translation>Cúbico</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Average</source>
            <translation>Promedio</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../core/series/registered_stack.py" />
            <source>Resampling</source>
            <translation>Remuestreo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>For bands whose pixels are not the output's (coarser, another CRS). Masks take the nearest.</source>
            <translation>Para bandas cuyos píxeles no son los de la salida (más gruesos, otro SRC). Las máscaras toman el vecino más próximo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/reflectance.py" />
            <source>Reflectance offset</source>
            <translation>Desplazamiento de reflectancia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Reflectance = stored number x scale + offset. Empty: decided for each scene (-0.1 for Sentinel-2 since baseline 04.00, where the provider left it in); the log says how.</source>
            <translation>Reflectancia = número guardado x escala + desplazamiento. Vacío: se decide para cada escena (-0.1 en Sentinel-2 desde la línea base 04.00, donde el proveedor lo dejó); el registro dice cómo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Needed for the Copernicus Data Space and for requester-pays buckets: an authentication configuration of type Basic with the access key as user name and the secret key as password.</source>
            <translation>Necesaria para el Copernicus Data Space y para depósitos en los que paga quien solicita (requester pays): una configuración de autenticación de tipo Básica con la clave de acceso como nombre de usuario y la clave secreta como contraseña.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/stack.py" />
            <source>Overwrite existing files</source>
            <translation>Sobrescribir los archivos existentes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Replace the stack of an earlier run in the output folder.</source>
            <translation>Sustituye la pila de una ejecución anterior en la carpeta de salida.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/stack.py" />
            <source>Open the series after running</source>
            <translation>Abrir la serie al terminar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Loads the dates as a group in natural colours, ready for the Temporal Controller.</source>
            <translation>Carga las fechas como un grupo en color natural, listo para el Controlador temporal.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/stack.py" />
            <source>Output folder</source>
            <translation>Carpeta de salida</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Receives one cloud-optimised GeoTIFF per day, and stack.json, which STAC tools read too. After a cancel, the same run continues where it stopped.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por día, y stack.json, que también leen las herramientas STAC. Tras una cancelación, la misma ejecución continúa donde se detuvo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Images, one per day</source>
            <translation>Imágenes, una por día</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Image of the first day</source>
            <translation>Imagen del primer día</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/stack.py" />
            <source>Description of the series (stack.json)</source>
            <translation>Descripción de la serie (stack.json)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Number of images</source>
            <translation>Número de imágenes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Number of days and scenes that failed</source>
            <translation>Número de días y escenas fallidos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>What failed or was left out, one per line</source>
            <translation>Lo que ha fallado o se ha descartado, uno por línea</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>Spectral index</source>
            <translation>Índice espectral</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>In place of an index.</source>
            <translation>En lugar de un índice.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>Formula of bands</source>
            <translation>Fórmula de bandas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>{text} Numbers and names of bands (B8, B08, nir) with + - * / ** and brackets: (nir - red) / (nir + red). What is before = is its name: my_index = nir / red.</source>
            <translation>{text} Números y nombres de bandas (B8, B08, nir) con + - * / ** y paréntesis: (nir - red) / (nir + red). Lo que precede a = es su nombre: mi_indice = nir / red.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>Spectral indices of a time series</source>
            <translation>Índices espectrales de una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>Calculates spectral indices such as NDVI, NDWI, NDMI, NDSI, EVI, SAVI and NBR for every date, from reflectance and the bands of any sensor, or formulas of your own. Clouds that masks hide stay nodata. The definitions are those of Awesome Spectral Indices.</source>
            <translation>Calcula índices espectrales como NDVI, NDWI, NDMI, NDSI, EVI, SAVI y NBR para cada fecha, a partir de la reflectancia y las bandas de cualquier sensor, o fórmulas propias. Las nubes que ocultan las máscaras quedan como nodata. Las definiciones son las de Awesome Spectral Indices.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>index,ndvi,ndwi,ndmi,ndsi,evi,savi,nbr,vegetation,water,snow,burn,soil,band math</source>
            <translation>índice,ndvi,ndwi,ndmi,ndsi,evi,savi,nbr,vegetación,agua,nieve,quemado,incendio,suelo,álgebra de bandas,index</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <location filename="../ui/profile_layout.py" />
            <source>Indices</source>
            <translation>Índices</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>One or more, or none beside a formula. The rasters need the bands of each, by any name of a known sensor (B04, SR_B4) or a common one (red, nir, swir16).</source>
            <translation>Uno o más, o ninguno junto a una fórmula. Los rásteres necesitan las bandas de cada uno, con cualquier nombre de un sensor conocido (B04, SR_B4) o uno común (red, nir, swir16).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>Beside or in place of these; several with ; between them.</source>
            <translation>Además de estos o en su lugar; si son varias, separadas por ;.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>Receives one cloud-optimised GeoTIFF per date, and stack.json; with several indices, one folder for each, named after it.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por fecha, y stack.json; con varios índices, una carpeta para cada uno, con su nombre.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Interpolate a time series</source>
            <translation>Interpolar una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Interpolates a series in time, space and wavelength, each by a method of its own: nearest, linear, cubic or quintic spline, and kriging in time. Clouds and nodata take no part. It runs in the engine (scipy).</source>
            <translation>Interpola una serie en el tiempo, el espacio y la longitud de onda, en cada caso con su propio método: vecino más próximo, lineal, spline cúbico o quíntico, y kriging en el tiempo. Las nubes y el nodata no cuentan. Se ejecuta en el motor (scipy).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>interpolation,spline,cubic,quintic,linear,kriging,wavelength,band,resample,baseline</source>
            <translation>interpolación,spline,cúbica,quíntica,lineal,kriging,longitud de onda,banda,remuestrear,modelo base</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Target dates</source>
            <translation>Fechas objetivo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>A step (P7D), a period with a step (2021-05-01/2021-07-01/P7D), dates, 'inputs' for every input date, or a factor: 'between:1' puts one frame between each pair of dates, 'between:3' three.</source>
            <translation>Un paso (P7D), un periodo con un paso (2021-05-01/2021-07-01/P7D), fechas, 'inputs' para todas las fechas de entrada, o un factor: 'between:1' pone una imagen entre cada dos fechas, 'between:3' pone tres.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>In time</source>
            <translation>En el tiempo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Through each pixel's clear dates. Splines overshoot where dates are far apart; kriging has the least error in most series.</source>
            <translation>A través de las fechas despejadas de cada píxel. Los splines se desbordan donde las fechas distan mucho; el kriging tiene el menor error en la mayoría de las series.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>In space</source>
            <translation>En el espacio</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Between the centres of the pixels.</source>
            <translation>Entre los centros de los píxeles.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Wavelengths (micrometres)</source>
            <translation>Longitudes de onda (micrómetros)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Bands to make, by centre wavelength (0.52, 0.60), or a factor: 'between:1' puts one band between each pair of neighbours. Empty: the input's bands.</source>
            <translation>Bandas que se hacen, por longitud de onda central (0.52, 0.60), o un factor: 'between:1' pone una banda entre cada dos vecinas. Vacío: las bandas de la entrada.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>In wavelength</source>
            <translation>En la longitud de onda</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Between bands whose wavelength is known, by name or metadata.</source>
            <translation>Entre bandas cuya longitud de onda se conoce, por su nombre o sus metadatos.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Linear</source>
            <translation>Lineal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Nearest</source>
            <translation>Vecino más próximo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Cubic spline</source>
            <translation>Spline cúbico</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Quintic spline</source>
            <translation>Spline quíntico</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Kriging</source>
            <translation>Kriging</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Masks to use</source>
            <translation>Máscaras que se usan</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Given or found</source>
            <translation>Dadas o encontradas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Given masks only</source>
            <translation>Solo las máscaras dadas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>'Given or found' takes the given masks, and for other dates those that it finds: a file beside a raster (x_mask.tif, ..._SCL_20m.jp2, ..._QA_PIXEL.TIF, ...Fmask.tif, ..._udm2.tif) or in its SAFE folder, or a band called SCL, QA_PIXEL, Fmask, CLM or the like. The log says what each date was masked by.</source>
            <translation>«Dadas o encontradas» toma las máscaras dadas y, para las demás fechas, las que encuentra: un archivo junto al ráster (x_mask.tif, ..._SCL_20m.jp2, ..._QA_PIXEL.TIF, ...Fmask.tif, ..._udm2.tif) o en su carpeta SAFE, o una banda llamada SCL, QA_PIXEL, Fmask, CLM o similar. El registro dice con qué se ha enmascarado cada fecha.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Cloud masks</source>
            <translation>Máscaras de nubes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Mask layers or files, or a folder with them, on any grid. Each belongs to the raster of its date, which is known in the same ways as a raster's, or to the raster that it is named after. Empty: masks are looked for.</source>
            <translation>Capas o archivos de máscaras, o una carpeta con ellos, en cualquier rejilla. Cada una pertenece al ráster de su fecha, que se conoce igual que la de un ráster, o al ráster cuyo nombre lleva. Vacío: se buscan máscaras.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Mask band</source>
            <translation>Banda de la máscara</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Name or number of the band that is the mask, in the given masks, or without these in the rasters. Empty: by the names of the bands.</source>
            <translation>Nombre o número de la banda que es la máscara, en las máscaras dadas o, si no hay, en los rásteres. Vacío: según los nombres de las bandas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Masked values</source>
            <translation>Valores enmascarados</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>For masks of your own: the values whose pixels are hidden (1), or ranges of them (8-10, 3), in place of the classes. Empty: by the kind of the mask; in a mask of 0 and 1, 1 hides.</source>
            <translation>Para máscaras propias: los valores cuyos píxeles se ocultan (1), o intervalos de ellos (8-10, 3), en lugar de las clases. Vacío: según el tipo de máscara; en una máscara de 0 y 1, el 1 oculta.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Grow masks by (metres)</source>
            <translation>Ampliar las máscaras (metros)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Clouds, shadows and cirrus of a mask grow by this distance, as masks draw them too small. Empty: two pixels of the raster, and at least one of the mask (20 m for Sentinel-2). 0: not at all.</source>
            <translation>Las nubes, sombras y cirros de una máscara se amplían esta distancia, pues las máscaras los dibujan demasiado pequeños. Vacío: dos píxeles del ráster, y al menos uno de la máscara (20 m en Sentinel-2). 0: nada.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Clouds</source>
            <translation>Nubes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Rims of clouds</source>
            <translation>Bordes de nubes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Cloud shadows</source>
            <translation>Sombras de nubes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Cirrus</source>
            <translation>Cirros</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Snow</source>
            <translation>Nieve</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Defective pixels</source>
            <translation>Píxeles defectuosos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Dark pixels</source>
            <translation>Píxeles oscuros</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Unclassified pixels</source>
            <translation>Píxeles sin clasificar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <location filename="../ui/profile_layout.py" />
            <source>Water</source>
            <translation>Agua</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Classes of a mask whose pixels become nodata. Clouds: SCL 8 and 9, the cloud bits of Landsat, HLS and MODIS, 1 in a plain mask. Rims of clouds: those that the mask's maker has grown (Landsat, HLS, MODIS). Cloud shadows: SCL 3. Cirrus: SCL 10, haze of Planet. Snow: SCL 11; leave it out where snow is of interest. Defective, dark and unclassified pixels, water: SCL 1, 2, 7, 6. Pixels without a class are hidden in any case. None chosen: these alone.</source>
            <translation>Clases de una máscara cuyos píxeles pasan a nodata. Nubes: SCL 8 y 9, los bits de nubes de Landsat, HLS y MODIS, 1 en una máscara simple. Bordes de nubes: los que ya ha ampliado el autor de la máscara (Landsat, HLS, MODIS). Sombras de nubes: SCL 3. Cirros: SCL 10, la bruma de Planet. Nieve: SCL 11; quítela donde interese la nieve. Píxeles defectuosos, oscuros y sin clasificar, agua: SCL 1, 2, 7, 6. Los píxeles sin clase se ocultan en todo caso. Ninguna elegida: solo estos.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Provider</source>
            <translation>Proveedor</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The catalogue to search, or the best source of the collection, then the next one if it fails.</source>
            <translation>El catálogo en el que se busca, o la mejor fuente de la colección y, si falla, la siguiente.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Collection</source>
            <translation>Colección</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>The kind of product.</source>
            <translation>El tipo de producto.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Where to search, in any CRS; it may cross the antimeridian.</source>
            <translation>Dónde buscar, en cualquier SRC; puede cruzar el antimeridiano.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/area_button.py" />
            <location filename="../ui/scenes_dialog.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Polygons where to search, instead of the extent: all features, or the selected ones.</source>
            <translation>Polígonos donde buscar, en lugar de la extensión: todos los objetos, o los seleccionados.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Start</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>First day, in UTC. Empty: from the beginning.</source>
            <translation>Primer día, en UTC. Vacío: desde el principio.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Last day, in UTC, inclusive. Empty: until today.</source>
            <translation>Último día, en UTC, incluido. Vacío: hasta hoy.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Maximum cloud cover (%)</source>
            <translation>Cobertura de nubes máxima (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Of the whole tile, as the catalogue says. Not used for collections without clouds.</source>
            <translation>De la tesela entera, según el catálogo. No se usa en colecciones sin nubes.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Maximum number of scenes</source>
            <translation>Número máximo de escenas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The search ends after this many scenes, in the order chosen.</source>
            <translation>La búsqueda termina tras este número de escenas, en el orden elegido.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Further filters</source>
            <translation>Más filtros</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Conditions on properties, separated by semicolons or lines: s2:nodata_pixel_percentage &lt; 20; platform in sentinel-2a, sentinel-2b. Operators: = != &lt; &lt;= &gt; &gt;= in.</source>
            <translation>Condiciones sobre propiedades, separadas por punto y coma o por líneas: s2:nodata_pixel_percentage &lt; 20; platform in sentinel-2a, sentinel-2b. Operadores: = != &lt; &lt;= &gt; &gt;= in.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Order</source>
            <translation>Orden</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Properties separated by commas, a minus for descending: eo:cloud_cover, -datetime.</source>
            <translation>Propiedades separadas por comas, con un menos para el orden descendente: eo:cloud_cover, -datetime.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>STAC connection</source>
            <translation>Conexión STAC</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Instead of the provider: the name of a connection to a STAC API, as the panel or QGIS's Browser keeps it; the address of any STAC API (https://...); or the id of a provider that your own file of providers declares.</source>
            <translation>En lugar del proveedor: el nombre de una conexión a una API STAC, tal como la guarda el panel o el Navegador de QGIS; la dirección de cualquier API STAC (https://...); o el id de un proveedor que declare su propio archivo de proveedores.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Collection of that connection</source>
            <translation>Colección de esa conexión</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The collection's id there, instead of the collection above.</source>
            <translation>El id de la colección en ella, en lugar de la colección de arriba.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Best source (automatic)</source>
            <translation>Mejor fuente (automático)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/rasters.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Dated rasters</source>
            <translation>Rásteres con fecha</translation>
        </message>
        <message>
            <location filename="../provider/parameters/rasters.py" />
            <source>A whole series: a group of the project, or the folder of a series or of dated rasters. What lies beside the dates (masks, _days, _uncertainty and the like) is not taken for dates. Leave it empty to give single rasters; with both, the rasters are added to the series.</source>
            <translation>Una serie entera: un grupo del proyecto, o la carpeta de una serie o de rásteres con fecha. Lo que hay junto a las fechas (máscaras, _days, _uncertainty y similares) no se toma por fechas. Déjelo vacío para dar rásteres sueltos; con ambos, los rásteres se añaden a la serie.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/rasters.py" />
            <source>Raster layers or files of one place, with the same bands; clouds are nodata, or hidden by masks, which are found beside the rasters or given among them. The folder of a stack stands for its dates, and a file whose bands are dates (NetCDF with a time axis, bands named 20210501) for as many. A date is taken from 'Dates of the inputs', else from the layer's temporal range, else from the metadata of the acquisition, else from the name, else from TIFFTAG_DATETIME; the log says which.</source>
            <translation>Capas o archivos ráster de un lugar, con las mismas bandas; las nubes son nodata o las ocultan máscaras, que se encuentran junto a los rásteres o se indican entre ellos. La carpeta de una serie equivale a sus fechas, y un archivo cuyas bandas son fechas (NetCDF con eje temporal, bandas llamadas 20210501) a otras tantas. La fecha se toma de 'Fechas de las entradas', si no del rango temporal de la capa, si no de los metadatos de la adquisición, si no del nombre, si no de TIFFTAG_DATETIME; el registro dice de cuál.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/reflectance.py" />
            <source>Reflectance scale</source>
            <translation>Escala de reflectancia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/reflectance.py" />
            <source>Reflectance per unit of the values (0.0001 for Sentinel-2). Empty: decided for each raster by what it declares, its product and its type; the log says how. Outputs are stored as the inputs are.</source>
            <translation>Reflectancia por unidad de los valores (0.0001 para Sentinel-2). Vacío: se decide para cada ráster según lo que declara, su producto y su tipo; el registro dice cómo. Las salidas se guardan como las entradas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/reflectance.py" />
            <source>Reflectance of the value 0, for all rasters: -0.1 for Sentinel-2 of processing baseline 04.00 or later, 0 where nothing is to be added. Empty: decided for each raster.</source>
            <translation>Reflectancia del valor 0, para todos los rásteres: -0.1 para Sentinel-2 con línea base de procesamiento 04.00 o posterior, 0 donde no hay que sumar nada. Vacío: se decide para cada ráster.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>Register a time series</source>
            <translation>Corregistrar una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>Estimates the shifts between the dates, or from a reference image, to a fraction of a pixel, and writes the dates resampled so that they coincide. Clouds and nodata take no part; changes of the season do not disturb it. A date that cannot be registered stays where it is.</source>
            <translation>Estima los desplazamientos entre las fechas, o respecto a una imagen de referencia, con precisión de una fracción de píxel, y escribe las fechas remuestreadas para que coincidan. Las nubes y el nodata no cuentan; los cambios de estación no lo alteran. Una fecha que no se puede corregistrar se queda donde está.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>registration,coregistration,align,shift,subpixel,offset,georeference,time series</source>
            <translation>corregistro,registro,alinear,desplazamiento,subpíxel,desfase,georreferencia,serie temporal,coregistration</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Reference image</source>
            <translation>Imagen de referencia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>A raster to register the dates to: one of them, or another image of the place, finer or on another grid. Empty: the median of the dates, so that the series stays in place on average.</source>
            <translation>Un ráster con el que corregistrar las fechas: una de ellas, u otra imagen del lugar, más fina o en otra rejilla. Vacío: la mediana de las fechas, de modo que la serie se queda en promedio en su sitio.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>Write the registered images</source>
            <translation>Escribir las imágenes corregistradas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>Off: only the table is made.</source>
            <translation>Desactivado: solo se hace la tabla.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>Shifts</source>
            <translation>Desplazamientos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>A table with a row for each date: how far it lies off the reference, to the right and down in pixels, to the right and up in metres; the quality (its correlation with the other dates; 0: not registered), the standard error in pixels, and the number of windows that carried the estimate.</source>
            <translation>Una tabla con una fila por fecha: cuánto se aparta de la referencia, a la derecha y hacia abajo en píxeles, a la derecha y hacia arriba en metros; la calidad (su correlación con las demás fechas; 0: no corregistrada), el error estándar en píxeles y el número de ventanas en que se basa la estimación.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>Screen a time series for missed clouds</source>
            <translation>Cribar nubes no detectadas en una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>Finds clouds, haze, shadows and passing snow that no mask hides: each date is compared with those before and after it. Writes for every date a raster of weights from 0 (rejected) to 1 (believed), and a table of the dates. A change that stays, such as a harvest, is kept.</source>
            <translation>Encuentra nubes, bruma, sombras y nieve pasajera que ninguna máscara oculta: cada fecha se compara con las anteriores y las posteriores. Escribe para cada fecha un ráster de pesos de 0 (rechazado) a 1 (fiable), y una tabla de las fechas. Un cambio que permanece, como una cosecha, se conserva.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>cloud,shadow,haze,snow,outlier,mask,quality,screen,weight,time series</source>
            <translation>nube,sombra,bruma,nieve,valor atípico,máscara,calidad,cribado,peso,serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>Screened dates</source>
            <translation>Fechas cribadas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>A table with a row for each date: the shares of its pixels that are clear by the masks, masked, rejected by the screen, and used; the cloud cover of the whole scene where it is known, and 1 where that disagrees with what is hidden here.</source>
            <translation>Una tabla con una fila por fecha: las partes de sus píxeles que están despejadas según las máscaras, enmascaradas, rechazadas por el cribado y usadas; la cobertura de nubes de la escena entera, donde se conoce, y 1 donde no concuerda con lo que aquí se oculta.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>Receives one raster of weights per date, stored in percent; nodata where masks or nodata hide the date.</source>
            <translation>Recibe un ráster de pesos por fecha, guardados en tanto por ciento; nodata donde las máscaras o el nodata ocultan la fecha.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <location filename="../ui/scene_search.py" />
            <source>Search scenes</source>
            <translation>Buscar escenas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <source>Asks a catalogue which scenes there are of an area and a period. The footprints carry every property; the item file is what fetching and downloading take. No account is needed.</source>
            <translation>Pregunta a un catálogo qué escenas hay de un área y un periodo. Las huellas llevan todas las propiedades; el archivo de ítems es lo que toman la obtención y la descarga. No hace falta ninguna cuenta.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <source>stac,catalog,catalogue,sentinel,landsat,dem,copernicus,earth search,planetary computer,odata</source>
            <translation>stac,catálogo,catalog,sentinel,landsat,dem,mde,copernicus,earth search,planetary computer,odata</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <source>Outlines of the scenes in EPSG:4326, with id, time, cloud cover, thumbnail and properties.</source>
            <translation>Contornos de las escenas en EPSG:4326, con id, hora, cobertura de nubes, miniatura y propiedades.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <source>The scenes as a STAC ItemCollection.</source>
            <translation>Las escenas como ItemCollection de STAC.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <location filename="../ui/results_view.py" />
            <source>Scenes found</source>
            <translation>Escenas encontradas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <source>Provider that answered</source>
            <translation>Proveedor que ha respondido</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Bands to keep, by name (B04 or B4; red, nir, swir16) or number. Empty: all.</source>
            <translation>Bandas que se conservan, por nombre (B04 o B4; red, nir, swir16) o número. Vacío: todas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Part of the inputs to work on, widened to whole pixels. Empty: all.</source>
            <translation>La parte de las entradas en la que se trabaja, ampliada a píxeles enteros. Vacío: todo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Dates of the inputs</source>
            <translation>Fechas de las entradas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Replace the dates of an earlier run in the output folder.</source>
            <translation>Sustituye las fechas de una ejecución anterior en la carpeta de salida.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Loads the dates as a group, ready for the Temporal Controller.</source>
            <translation>Carga las fechas como un grupo, listo para el Controlador temporal.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Images, one a date</source>
            <translation>Imágenes, una por fecha</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Image of the first date</source>
            <translation>Imagen de la primera fecha</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Number of dates</source>
            <translation>Número de fechas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Where the rasters' own dates are missing or wrong; these count first. One for each input in its order, separated by commas (2021-05-01, , 2021-05-11: the second one's own date holds), or by name (summer.tif=2021-07-01). One for each band makes each band a date.</source>
            <translation>Donde las fechas propias de los rásteres faltan o son erróneas; estas cuentan primero. Una por entrada en su orden, separadas por comas (2021-05-01, , 2021-05-11: vale la fecha propia de la segunda), o por nombre (summer.tif=2021-07-01). Una por banda hace de cada banda una fecha.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Nodata rule</source>
            <translation>Regla de nodata</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Depending on the rasters (automatic)</source>
            <translation>Según los rásteres (automático)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Any band</source>
            <translation>Cualquier banda</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>All bands</source>
            <translation>Todas las bandas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>For pixels that have the nodata value in some of their bands. Any: one band is enough, as a spectrum needs them all. All: only where all bands have it, so that a colour with one band at 0 or 255 stays a colour. Depending on the rasters: all for 8-bit pictures in red, green, blue, else any; the log says what it costs.</source>
            <translation>Para los píxeles que tienen el valor nodata en algunas de sus bandas. Cualquiera: basta una banda, pues un espectro las necesita todas. Todas: solo donde lo tienen todas las bandas, de modo que un color con una banda a 0 o 255 siga siendo un color. Según los rásteres: todas para imágenes de 8 bits en rojo, verde y azul; si no, cualquiera; el registro dice lo que cuesta.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Super-resolve a time series</source>
            <translation>Superresolución de una serie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Makes a regular, cloud-free and finer series out of dated rasters: an image at every target date, with the inputs' bands, reflectance, nodata, CRS and extent. Pixels that are clear on no date stay nodata.</source>
            <translation>Hace una serie regular, sin nubes y más fina a partir de rásteres con fecha: una imagen en cada fecha objetivo, con las bandas, la reflectancia, el nodata, el SRC y la extensión de las entradas. Los píxeles que no están despejados en ninguna fecha quedan como nodata.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>time series,interpolation,gap filling,cloud,resolution,sharpen,upsample,temporal,liif,kriging</source>
            <translation>serie temporal,interpolación,relleno de huecos,nube,resolución,superresolución,nitidez,sobremuestreo,temporal,liif,kriging</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Best available (automatic)</source>
            <translation>El mejor disponible (automático)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Temporal LIIF 3 (network)</source>
            <translation>Temporal LIIF 3 (red)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Baseline (no installation)</source>
            <translation>Modelo base (sin instalación)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Network from a file</source>
            <translation>Red desde un archivo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Dates to make: a step (P7D, P1M) from the first to the last input date, a period with a step (2021-05-01/2021-07-01/P7D), a date, a list of dates, 'inputs' for every input date, or 'between:3' for three frames between each pair of dates.</source>
            <translation>Fechas que se hacen: un paso (P7D, P1M) de la primera a la última fecha de entrada, un periodo con un paso (2021-05-01/2021-07-01/P7D), una fecha, una lista de fechas, 'inputs' para todas las fechas de entrada, o 'between:3' para tres imágenes entre cada dos fechas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Temporal LIIF 3 is the network of this plugin, for reflectance; it runs in the engine (Settings &gt; Options &gt; Temporal LIIF). The baseline interpolates in time and space and needs no installation. The best available is the network where there is an engine and all bands have a known wavelength, else the baseline, with a warning if only the engine is missing. A network from a file runs in the engine too.</source>
            <translation>Temporal LIIF 3 es la red propia del complemento, para reflectancia; se ejecuta en el motor (Configuración &gt; Opciones &gt; Temporal LIIF). El modelo base interpola en el tiempo y en el espacio y no necesita instalación. El mejor disponible es la red donde hay un motor y todas las bandas tienen una longitud de onda conocida; si no, el modelo base, con un aviso si solo falta el motor. Una red desde un archivo también se ejecuta en el motor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Checkpoint file</source>
            <translation>Archivo de checkpoint</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a network from a file: a LIIF or Temporal LIIF network, which sees red, green, blue, or what 'Train a network' has written.</source>
            <translation>Para una red desde un archivo: una red LIIF o Temporal LIIF, que ve rojo, verde y azul, o lo que ha escrito «Entrenar una red».</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Interpolation in time</source>
            <translation>Interpolación en el tiempo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Nearest date</source>
            <translation>Fecha más próxima</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For the baseline. Kriging weighs all clear dates and has the least error, linear joins the clear dates before and after, and the nearest clear date is taken as it is.</source>
            <translation>Para el modelo base. El kriging pondera todas las fechas despejadas y tiene el menor error, la lineal une las fechas despejadas anterior y posterior, y la fecha despejada más próxima se toma tal cual.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Up-sampling</source>
            <translation>Sobremuestreo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Band-limited</source>
            <translation>De banda limitada</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Bicubic</source>
            <translation>Bicúbico</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For the baseline. Band-limited keeps the mean of each input pixel, so degrading the output gives the input back; bicubic is the usual smooth one.</source>
            <translation>Para el modelo base. El de banda limitada conserva la media de cada píxel de entrada, de modo que degradar la salida devuelve la entrada; el bicúbico es el suave habitual.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Time in the network</source>
            <translation>El tiempo en la red</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Between the neighbouring dates</source>
            <translation>Entre las fechas vecinas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>As published</source>
            <translation>Como se publicó</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a published checkpoint: a target lies between its neighbouring dates, or, as published, always in the middle of the whole set.</source>
            <translation>Para un checkpoint publicado: la fecha objetivo está entre sus fechas vecinas o, como se publicó, siempre en el centro de todo el conjunto.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Reflectance range of the network</source>
            <translation>Rango de reflectancia de la red</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a published checkpoint: the reflectances that the network sees as darkest and brightest.</source>
            <translation>Para un checkpoint publicado: las reflectancias que la red ve como más oscura y más clara.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Cluster</source>
            <translation>Clúster</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Workers that compute the tiles: local (this computer, one a core), local:N, the address of a dask scheduler (tcp://host:8786), or its scheduler file. Empty: this computer, without a cluster. It changes no value. All workers need the images and the output folder under the same paths.</source>
            <translation>Procesos de trabajo que calculan las teselas: local (este ordenador, uno por núcleo), local:N, la dirección de un planificador de dask (tcp://host:8786), o su archivo de planificador. Vacío: este ordenador, sin clúster. No cambia ningún valor. Todos los procesos de trabajo necesitan las imágenes y la carpeta de salida en las mismas rutas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Reference raster</source>
            <translation>Ráster de referencia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>The input whose grid the others are warped to, when their grids differ. Empty: the finest.</source>
            <translation>La entrada a cuya rejilla se llevan las demás, cuando sus rejillas difieren. Vacío: la más fina.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write days to the nearest clear observation</source>
            <translation>Escribir los días hasta la observación despejada más próxima</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One raster per date with the days from each pixel to its nearest clear observation.</source>
            <translation>Un ráster por fecha con los días desde cada píxel hasta su observación despejada más próxima.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the count of clear observations</source>
            <translation>Escribir el número de observaciones despejadas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One raster per date with the number of clear observations of each pixel.</source>
            <translation>Un ráster por fecha con el número de observaciones despejadas de cada píxel.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write where values come from</source>
            <translation>Escribir de dónde vienen los valores</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One raster per date with five bands: dates used, days to the nearest, shares of dates masked and rejected, and a code that says why a pixel is nodata.</source>
            <translation>Un ráster por fecha con cinco bandas: fechas usadas, días hasta la más próxima, partes de las fechas enmascaradas y rechazadas, y un código que dice por qué un píxel es nodata.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the uncertainty</source>
            <translation>Escribir la incertidumbre</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One standard deviation of reflectance per pixel and band, for models that estimate it.</source>
            <translation>Una desviación típica de la reflectancia por píxel y banda, en los modelos que la estiman.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the support of the detail</source>
            <translation>Escribir el respaldo del detalle</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One raster per date with the share, from 0 to 1, of the detail finer than an input pixel that the dates decide; the rest is the model's. For models that estimate it.</source>
            <translation>Un ráster por fecha con la parte, de 0 a 1, del detalle más fino que un píxel de entrada que deciden las fechas; el resto es del modelo. En los modelos que la estiman.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Receives one cloud-optimised GeoTIFF per date, and stack.json, which STAC tools read too.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por fecha, y stack.json, que también leen las herramientas STAC.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Model that was used</source>
            <translation>Modelo que ha calculado</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Choose dates for a target date</source>
            <translation>Elegir fechas para una fecha objetivo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Chooses the dates whose weighted time (the first date plus half of every gap: equation 4 of the Temporal LIIF work) comes nearest to a target date. Among equally near choices the clearest dates are taken, then those spaced most evenly. For one series, or for every series in a folder, with the table of differences and their average.</source>
            <translation>Elige las fechas cuyo tiempo ponderado (la primera fecha más la mitad de cada intervalo: ecuación 4 del trabajo de Temporal LIIF) más se acerca a una fecha objetivo. Entre elecciones igual de próximas se toman las fechas más despejadas y, después, las más uniformemente espaciadas. Para una serie o para cada serie de una carpeta, con la tabla de diferencias y su media.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>subset,dates,equation 4,selection,temporal,difference</source>
            <translation>subconjunto,fechas,ecuación 4,selección,temporal,diferencia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Folder of series</source>
            <translation>Carpeta de series</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Instead of a series or rasters: each subfolder with dated rasters is a series of its own (masks and files without a date are passed over).</source>
            <translation>En lugar de una serie o de rásteres: cada subcarpeta con rásteres con fecha es una serie propia (las máscaras y los archivos sin fecha se pasan por alto).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Target date</source>
            <translation>Fecha objetivo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>The date to come near to, such as that of a high-resolution image (2021-05-01).</source>
            <translation>La fecha a la que acercarse, por ejemplo la de una imagen de alta resolución (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Target date of each series</source>
            <translation>Fecha objetivo de cada serie</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Tables (*.csv *.json);;All files (*)</source>
            <translation>Tablas (*.csv *.json);;Todos los archivos (*)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>For a folder: a CSV of lines 'name of the subfolder,date', or a JSON of names and dates. Without it, 'hr_date' in the info.json of a subfolder counts, else the target date.</source>
            <translation>Para una carpeta: un CSV con líneas 'nombre de la subcarpeta,fecha', o un JSON de nombres y fechas. Sin él cuenta 'hr_date' en el info.json de la subcarpeta y, si no, la fecha objetivo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Dates to choose</source>
            <translation>Fechas que se eligen</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>How many dates are chosen; the published work takes 5.</source>
            <translation>Cuántas fechas se eligen; el trabajo publicado toma 5.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Prefer clear dates</source>
            <translation>Preferir las fechas despejadas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Reads the rasters to measure their clear share. Off: choices that are equally near are ranked by even spacing alone.</source>
            <translation>Lee los rásteres para medir su parte despejada. Desactivado: las elecciones igual de próximas se ordenan solo por el espaciado uniforme.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Chosen dates</source>
            <translation>Fechas elegidas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>A table with a row for each chosen date: its series, name, date, file and clear share.</source>
            <translation>Una tabla con una fila por fecha elegida: su serie, nombre, fecha, archivo y parte despejada.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>The same as JSON, with the differences and their average.</source>
            <translation>Lo mismo en JSON, con las diferencias y su media.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Rasters of the chosen dates</source>
            <translation>Rásteres de las fechas elegidas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Files of the chosen dates, of one series</source>
            <translation>Archivos de las fechas elegidas, de una serie</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Date that the choice stands for</source>
            <translation>Fecha a la que equivale la elección</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Days from the target</source>
            <translation>Días hasta la fecha objetivo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Mean of the differences in days</source>
            <translation>Media de las diferencias en días</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Train a network</source>
            <translation>Entrenar una red</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Trains a network on series of your own, or tunes one to your region: Temporal LIIF 3 hides dates and learns to predict them, the published networks learn from finer images. Some areas are kept back to measure whether it helped. It runs in the engine (Settings &gt; Options &gt; Temporal LIIF).</source>
            <translation>Entrena una red con series propias, o adapta una a su región: Temporal LIIF 3 oculta fechas y aprende a predecirlas; las redes publicadas aprenden de imágenes más finas. Algunas zonas se reservan para medir si ha servido. Se ejecuta en el motor (Configuración &gt; Opciones &gt; Temporal LIIF).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>train,fine-tune,learn,network,weights,deep learning,liif,super-resolution</source>
            <translation>entrenar,ajuste fino,aprender,red,pesos,aprendizaje profundo,liif,superresolución,fine-tune,deep learning</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Folder of training areas</source>
            <translation>Carpeta de zonas de entrenamiento</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>One subfolder an area: a stack of all 12 bands of Sentinel-2 L2A with clouds as nodata, as fetching writes it (stack.json), or the format of WorldStrat (NN_2021-05-01_L2A.tif with its _mask.tif). Many different areas teach more than many dates of one.</source>
            <translation>Una subcarpeta por zona: una pila con las 12 bandas de Sentinel-2 L2A y las nubes como nodata, tal como la escribe la descarga (stack.json), o el formato de WorldStrat (NN_2021-05-01_L2A.tif con su _mask.tif). Muchas zonas distintas enseñan más que muchas fechas de una.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Temporal LIIF (published)</source>
            <translation>Temporal LIIF (publicada)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>LIIF (published)</source>
            <translation>LIIF (publicada)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Temporal LIIF 3 is the network of this plugin and learns from the series alone. The published ones need areas in the format of WorldStrat with the adapted images and their truth (adapted/lr_*.png, adapted/hr_x6.png, published.json).</source>
            <translation>Temporal LIIF 3 es la red de este complemento y aprende solo de las series. Las publicadas necesitan zonas en el formato de WorldStrat con las imágenes adaptadas y su verdad (adapted/lr_*.png, adapted/hr_x6.png, published.json).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tune weights</source>
            <translation>Adaptar pesos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Train anew</source>
            <translation>Entrenar desde cero</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tuning goes on from existing weights, which takes far less time; training anew starts from random ones.</source>
            <translation>La adaptación parte de unos pesos existentes, lo que lleva mucho menos tiempo; el entrenamiento desde cero empieza con pesos al azar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights to tune</source>
            <translation>Pesos que adaptar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A file of the same network. Empty: the plugin's own weights of Temporal LIIF 3; the published networks have none here.</source>
            <translation>Un archivo de la misma red. Vacío: los pesos de Temporal LIIF 3 del propio complemento; las redes publicadas no tienen ninguno aquí.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Time (minutes)</source>
            <translation>Tiempo (minutos)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>How long it may compute, not counting reading and validation. Two processor cores need an hour to tune Temporal LIIF 3 and are too slow for a published network of full size, which needs a GPU.</source>
            <translation>Cuánto puede calcular, sin contar la lectura ni la validación. Dos núcleos de procesador piden una hora para adaptar Temporal LIIF 3 y son demasiado lentos para una red publicada de tamaño completo, que necesita una GPU.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Areas for validation (%)</source>
            <translation>Zonas de validación (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Share of the areas that is not learned from: the result is measured on them, beside interpolation and the weights that it started from. Without any (0, or a single area), there is no telling whether the training helped.</source>
            <translation>Parte de las zonas de la que no se aprende: en ellas se mide el resultado, junto a la interpolación y los pesos de partida. Sin ninguna (0, o una sola zona), no se puede saber si el entrenamiento ha servido.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Where the network is trained: auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>Dónde se entrena la red: auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Decides samples and first weights; another one shows how much of a result is chance.</source>
            <translation>Decide las muestras y los primeros pesos; otra muestra cuánto de un resultado es azar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Exact number of steps instead of the time; on one processor, the same steps, seed and data give the same weights. 0: as many as the time allows.</source>
            <translation>Número exacto de pasos en lugar del tiempo; en un mismo procesador, los mismos pasos, semilla y datos dan los mismos pesos. 0: tantos como permita el tiempo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A training that is stopped leaves its state beside the output file (in a folder that ends in '-training'); with the same inputs and output, it goes on from there.</source>
            <translation>Un entrenamiento detenido deja su estado junto al archivo de salida (en una carpeta que termina en '-training'); con las mismas entradas y salida, continúa desde ahí.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>What to train</source>
            <translation>Qué entrenar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Changes in time</source>
            <translation>Cambios en el tiempo</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Changes in time, and detail</source>
            <translation>Cambios en el tiempo, y detalle</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For Temporal LIIF 3: only what happens between dates, keeping the detail of the weights that it starts from, or of the plugin's own; or the detail too, which learns from simulated images and so from none of the areas.</source>
            <translation>Para Temporal LIIF 3: solo lo que ocurre entre fechas, conservando el detalle de los pesos de partida, o el de los del complemento; o también el detalle, que aprende de imágenes simuladas y por tanto de ninguna de las zonas.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Dates in a sample</source>
            <translation>Fechas de una muestra</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>All five</source>
            <translation>Las cinco</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Some in a row</source>
            <translation>Algunas seguidas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Two neighbours</source>
            <translation>Dos vecinas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A single one</source>
            <translation>Una sola</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For the published Temporal LIIF: its temporal strategy.</source>
            <translation>Para Temporal LIIF (publicada): su estrategia temporal.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Encoder</source>
            <translation>Codificador</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a new published network. The published results are of the EDSR baseline.</source>
            <translation>Para una red publicada nueva. Los resultados publicados son de EDSR baseline.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Size of the network</source>
            <translation>Tamaño de la red</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Full (as published)</source>
            <translation>Completa (como se publicó)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Small</source>
            <translation>Pequeña</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tiny</source>
            <translation>Mínima</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a new published network. The full one needs a GPU; a small one suits processors.</source>
            <translation>Para una red publicada nueva. La completa necesita una GPU; una pequeña conviene a los procesadores.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Crop (pixels)</source>
            <translation>Recorte (píxeles)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a published network: side of a sample; 48, 72 and 128 are the published ones. 0: 128 for Temporal LIIF, 72 for LIIF.</source>
            <translation>Para una red publicada: lado de una muestra; 48, 72 y 128 son los publicados. 0: 128 para Temporal LIIF, 72 para LIIF.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Learning rate</source>
            <translation>Tasa de aprendizaje</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a published network. Small ones can take 0.001.</source>
            <translation>Para una red publicada. Las pequeñas admiten 0.001.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Trained network</source>
            <translation>Red entrenada</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights (*.safetensors);;Original format (*.pth)</source>
            <translation>Pesos (*.safetensors);;Formato original (*.pth)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights for the model 'Network from a file' of 'Super-resolve a time series'. A .safetensors file also says what it was trained on and what was measured.</source>
            <translation>Pesos para el modelo «Red desde un archivo» de «Superresolución de una serie temporal». Un archivo .safetensors dice además con qué se entrenó y qué se midió.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Curves</source>
            <translation>Curvas</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PNG image (*.png)</source>
            <translation>Imagen PNG (*.png)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Loss and gain by step, as an image.</source>
            <translation>Pérdida y ganancia por paso, como imagen.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PSNR on areas that were not learned from (dB)</source>
            <translation>PSNR en zonas de las que no se aprendió (dB)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PSNR of interpolation on the same areas (dB)</source>
            <translation>PSNR de la interpolación en las mismas zonas (dB)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Upsample one image</source>
            <translation>Sobremuestrear una imagen</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Makes one image finer: bicubic or Lanczos in QGIS itself, LIIF or a Real-ESRGAN / ESRGAN network from a file in the engine. Any type and bands; extent, CRS, scale and nodata are kept, and tiles leave no seams. ESRGAN invents detail: look at it, do not measure in it.</source>
            <translation>Hace más fina una imagen: bicúbico o Lanczos en el propio QGIS, LIIF o una red Real-ESRGAN / ESRGAN desde un archivo en el motor. Cualquier tipo y bandas; se conservan extensión, SRC, escala y nodata, y las teselas no dejan costuras. ESRGAN inventa detalle: mírelo, pero no mida en él.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>super-resolution,upscale,resample,bicubic,lanczos,liif,esrgan,real-esrgan,rrdbnet,sharpen</source>
            <translation>superresolución,super-resolution,ampliar,remuestrear,bicúbico,lanczos,liif,esrgan,real-esrgan,rrdbnet,nitidez</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>A raster layer or file.</source>
            <translation>Una capa ráster o un archivo.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Bands to keep, by name (B04; red, nir) or number. Empty: all. LIIF takes three.</source>
            <translation>Bandas que se conservan, por nombre (B04; red, nir) o número. Vacío: todas. LIIF toma tres.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Lanczos</source>
            <translation>Lanczos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>LIIF (network from a file)</source>
            <translation>LIIF (red desde un archivo)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>ESRGAN (network from a file)</source>
            <translation>ESRGAN (red desde un archivo)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Bicubic is smooth, Lanczos sharper; both need no installation. LIIF and ESRGAN run a network from a file, in the engine (Settings &gt; Options &gt; Temporal LIIF).</source>
            <translation>Bicúbico es suave, Lanczos más nítido; ninguno necesita instalación. LIIF y ESRGAN ejecutan una red desde un archivo, en el motor (Configuración &gt; Opciones &gt; Temporal LIIF).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Output pixels per input pixel along each side; any number from 1 on (2 if empty). An ESRGAN network has a scale of its own, which is taken if this is empty.</source>
            <translation>Píxeles de salida por píxel de entrada en cada lado; cualquier número a partir de 1 (2 si está vacío). Una red ESRGAN tiene su propia escala, que se toma si esto está vacío.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>For LIIF a default LIIF network, for ESRGAN an RRDBNet (RealESRGAN_x2plus, _x4plus and their kind). The file is read as data; nothing in it is run.</source>
            <translation>Para LIIF, una red LIIF predeterminada; para ESRGAN, una RRDBNet (RealESRGAN_x2plus, _x4plus y similares). El archivo se lee como datos; no se ejecuta nada de lo que contiene.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Reflectances that a network sees as darkest and brightest; brighter ones pass too. 0, 0: from 0 to the 99.5 % of a sample of the image for ESRGAN, 0 to 1 for LIIF.</source>
            <translation>Las reflectancias que una red ve como más oscura y más clara; las más claras también pasan. 0, 0: de 0 al 99.5 % de una muestra de la imagen para ESRGAN, de 0 a 1 para LIIF.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Finer image</source>
            <translation>Imagen más fina</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>A cloud-optimised GeoTIFF of the input's extent.</source>
            <translation>Un GeoTIFF optimizado para la nube con la extensión de la entrada.</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{path} cannot be a path: it holds a character with the code 0. Choose another.</source>
            <translation>{path} no puede ser una ruta: contiene un carácter de código 0. Elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{path} is a path of Windows, which this system does not have. Give one of its own.</source>
            <translation>{path} es una ruta de Windows, que este sistema no tiene. Indique una propia de este sistema.</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{name}: {path} is an address, and what is written are files. Give a path on disk.</source>
            <translation>{name}: {path} es una dirección, y lo que se escribe son archivos. Indique una ruta en el disco.</translation>
        </message>
        <message>
            <location filename="../provider/project_series.py" />
            <source>The project has no group '{name}' with dated rasters. Choose another series, or its folder.</source>
            <translation>El proyecto no tiene ningún grupo '{name}' con rásteres con fecha. Elija otra serie, o su carpeta.</translation>
        </message>
        <message>
            <location filename="../provider/project_series.py" />
            <source>There is no series at {path}. Choose its folder, or the stack.json in it.</source>
            <translation>No hay ninguna serie en {path}. Elija su carpeta, o el stack.json que contiene.</translation>
        </message>
        <message>
            <location filename="../provider/provider.py" />
            <source>Temporal LIIF: regular, cloud-free, super-resolved time series</source>
            <translation>Temporal LIIF: series temporales regulares, sin nubes y con superresolución</translation>
        </message>
        <message>
            <location filename="../provider/query.py" />
            <source>The area's layer cannot be read. Choose another.</source>
            <translation>La capa del área no se puede leer. Elija otra.</translation>
        </message>
        <message>
            <location filename="../provider/query.py" />
            <source>The area's layer has no (selected) polygon. Select one, or draw an extent.</source>
            <translation>La capa del área no tiene ningún polígono (seleccionado). Seleccione uno o dibuje una extensión.</translation>
        </message>
        <message>
            <location filename="../provider/query.py" />
            <source>The extent is empty. Draw one with a width and a height.</source>
            <translation>La extensión está vacía. Dibuje una con anchura y altura.</translation>
        </message>
        <message>
            <location filename="../provider/query.py" />
            <source>The area cannot be given in degrees: {why}. Choose another extent.</source>
            <translation>El área no se puede expresar en grados: {why}. Elija otra extensión.</translation>
        </message>
        <message>
            <location filename="../provider/query.py" />
            <source>'{value}' is not a date. Write it like 2021-05-01.</source>
            <translation>'{value}' no es una fecha. Escríbala como 2021-05-01.</translation>
        </message>
        <message>
            <location filename="../provider/rasters.py" />
            <source>No raster is given. Choose a series, or the raster layers or files of at least two dates.</source>
            <translation>No se ha indicado ningún ráster. Elija una serie, o las capas ráster o los archivos de al menos dos fechas.</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>reference</source>
            <translation>referencia</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>error, mean {value}</source>
            <translation>error, media {value}</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Error of {name}</source>
            <translation>Error de {name}</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Below each result: its absolute difference from the reference</source>
            <translation>Debajo de cada resultado: su diferencia absoluta respecto a la referencia</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>{value} reflectance or more, mean over the bands</source>
            <translation>{value} de reflectancia o más, media de las bandas</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Bias</source>
            <translation>Sesgo</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Shift x</source>
            <translation>Desplazamiento x</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Shift y</source>
            <translation>Desplazamiento y</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Consistency</source>
            <translation>Consistencia</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>reflectance</source>
            <translation>reflectancia</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>reflectance squared</source>
            <translation>reflectancia al cuadrado</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>pixels</source>
            <translation>píxeles</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>degrees</source>
            <translation>grados</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Reference of this run: number {number}.</source>
            <translation>Referencia de esta ejecución: número {number}.</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Reference of this run: the median of all dates.</source>
            <translation>Referencia de esta ejecución: la mediana de todas las fechas.</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>To take another, run the algorithm again with its number as the reference.</source>
            <translation>Para tomar otra, ejecute el algoritmo de nuevo con su número como referencia.</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Left: {image}, adapted. Right: the date itself.</source>
            <translation>Izquierda: {image}, adaptada. Derecha: la propia fecha.</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>best</source>
            <translation>mejor</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>best robust</source>
            <translation>mejor robusta</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Date {number}</source>
            <translation>Fecha {number}</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Robust PSNR</source>
            <translation>PSNR robusta</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>{range}, {share} clear</source>
            <translation>{range}, {share} despejado</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Histogram</source>
            <translation>Histograma</translation>
        </message>
        <message>
            <location filename="../provider/results.py" />
            <location filename="../ui/series_done.py" />
            <source>Dates</source>
            <translation>Fechas</translation>
        </message>
        <message>
            <location filename="../provider/series_widget.py" />
            <source>Choose the folder of a series</source>
            <translation>Elegir la carpeta de una serie</translation>
        </message>
        <message>
            <location filename="../provider/series_widget.py" />
            <location filename="../ui/folder_choice.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Folder of the series</source>
            <translation>Carpeta de la serie</translation>
        </message>
        <message>
            <location filename="../provider/settings.py" />
            <source>'{value}' is no device. Use auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>'{value}' no es un dispositivo. Use auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/table.py" />
            <source>The table cannot be written. Choose another place for it.</source>
            <translation>La tabla no se puede escribir. Elija otro lugar para ella.</translation>
        </message>
        <message>
            <location filename="../provider/table.py" />
            <source>A row of the table cannot be written ({reason}). Choose another place for it.</source>
            <translation>Una fila de la tabla no se puede escribir ({reason}). Elija otro lugar para la tabla.</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Weekly</source>
            <translation>Cada semana</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Every 10 days</source>
            <translation>Cada 10 días</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Monthly</source>
            <translation>Cada mes</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates as the inputs</source>
            <translation>Mismas fechas que las entradas</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates, and one between each two</source>
            <translation>Mismas fechas, y una entre cada dos</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates, and three between each two</source>
            <translation>Mismas fechas, y tres entre cada dos</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Or write dates (2021-05-01, 2021-05-11) or steps (P5D, 2021-05-01/2021-07-01/P7D)</source>
            <translation>O escriba fechas (2021-05-01, 2021-05-11) o pasos (P5D, 2021-05-01/2021-07-01/P7D)</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Add a single day</source>
            <translation>Añadir un solo día</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>Choose among the bands of the rasters</source>
            <translation>Elegir entre las bandas de los rásteres</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>Choose the series or the rasters first.</source>
            <translation>Elija antes la serie o los rásteres.</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>None chosen</source>
            <translation>Ninguna elegida</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Preview on the map</source>
            <translation>Vista previa en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetch the area…</source>
            <translation>Obtener el área…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Download products…</source>
            <translation>Descargar productos…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Copy STAC address</source>
            <translation>Copiar dirección STAC</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Save item file…</source>
            <translation>Guardar archivo de ítems…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Make the series…</source>
            <translation>Crear la serie…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Make a series from layers…</source>
            <translation>Crear una serie con capas…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <location filename="../ui/entry.py" />
            <source>Make a regular series of dated rasters of the project or a folder</source>
            <translation>Crear una serie regular con rásteres con fecha del proyecto o de una carpeta</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Scenes of this collection can be downloaded whole, not made into a series</source>
            <translation>Las escenas de esta colección se pueden descargar enteras, pero no convertirse en una serie</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Select scenes of at least two days to make a series of them</source>
            <translation>Seleccione escenas de al menos dos días para hacer una serie con ellas</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetch the area of the selected scenes and make a regular series</source>
            <translation>Obtener el área de las escenas seleccionadas y crear una serie regular</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} scenes are selected; the first {most} are shown.</source>
            <translation>Hay {count} escenas seleccionadas; se muestran las {most} primeras.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Preview {scene}</source>
            <translation>Vista previa de {scene}</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>The STAC address was copied.</source>
            <translation>Se ha copiado la dirección STAC.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} STAC addresses were copied.</source>
            <translation>Se han copiado {count} direcciones STAC.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Save item file</source>
            <translation>Guardar archivo de ítems</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} scenes were saved to {path}.</source>
            <translation>Se han guardado {count} escenas en {path}.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>1 scene was saved to {path}.</source>
            <translation>Se ha guardado 1 escena en {path}.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetching the area</source>
            <translation>Obteniendo el área</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Making the series</source>
            <translation>Creando la serie</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Calculating the index</source>
            <translation>Calculando el índice</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Write the chosen scenes</source>
            <translation>Escribir las escenas elegidas</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>No area is chosen. Draw one, or choose the map's extent.</source>
            <translation>No se ha elegido ningún área. Dibuje una o elija la extensión del mapa.</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>The area of a saved search cannot be read. Choose it again.</source>
            <translation>El área de una búsqueda guardada no se puede leer. Elíjala de nuevo.</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>The drawn area cannot be written to {path}. In Settings &gt; Options &gt; Temporal LIIF, choose another cache folder or a larger size.</source>
            <translation>El área dibujada no se puede escribir en {path}. En Configuración &gt; Opciones &gt; Temporal LIIF, elija otra carpeta de caché o un tamaño mayor.</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drawn rectangle</source>
            <translation>Rectángulo dibujado</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drawn polygon</source>
            <translation>Polígono dibujado</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drag a rectangle on the map</source>
            <translation>Arrastre para dibujar un rectángulo en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Click the corners, right-click to finish</source>
            <translation>Pulse en los vértices; botón derecho para terminar</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Map extent</source>
            <translation>Extensión del mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Where to search: the map's extent, a drawn shape, coordinates, a layer or a bookmark</source>
            <translation>Dónde buscar: la extensión del mapa, una forma dibujada, coordenadas, una capa o un marcador</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Draw a rectangle on the map</source>
            <translation>Dibujar un rectángulo en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Draw a polygon on the map</source>
            <translation>Dibujar un polígono en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Coordinates…</source>
            <translation>Coordenadas…</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Place by name…</source>
            <translation>Lugar por nombre…</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Layer</source>
            <translation>Capa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Bookmark</source>
            <translation>Marcador</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Zoom to the area</source>
            <translation>Zum al área</translation>
        </message>
        <message>
            <location filename="../ui/area_clouds.py" />
            <source>Clouds over the area</source>
            <translation>Nubes sobre el área</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Pixel Profile</source>
            <translation>Perfil de píxel</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Plot bands or an index of a place over time</source>
            <translation>Representar bandas o un índice de un lugar a lo largo del tiempo</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Compare Images</source>
            <translation>Comparar imágenes</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Compare dates and series with a swipe or on a second map</source>
            <translation>Comparar fechas y series con una cortinilla o en un segundo mapa</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Dates of a Series</source>
            <translation>Fechas de una serie</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>List the dates of a series with their clear share, and show them on the map</source>
            <translation>Enumerar las fechas de una serie con su parte despejada, y mostrarlas en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>The catalogue to search. Automatic: the best source, then the next one if it fails.</source>
            <translation>El catálogo en el que se busca. Automático: la mejor fuente y, si falla, la siguiente.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>No collection of {provider} is chosen. Choose one in the list.</source>
            <translation>No se ha elegido ninguna colección de {provider}. Elija una de la lista.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove the connection '{name}'? Its authentication configuration stays in QGIS.</source>
            <translation>¿Eliminar la conexión '{name}'? Su configuración de autenticación se conserva en QGIS.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove Connection</source>
            <translation>Eliminar la conexión</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/options_page.py" />
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>not listed yet</source>
            <translation>aún sin listar</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/status_text.py" />
            <source>loading…</source>
            <translation>cargando…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>List collections</source>
            <translation>Listar las colecciones</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Connections to STAC APIs: add, edit or remove one</source>
            <translation>Conexiones a API STAC: añadir, editar o eliminar</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Connections to STAC APIs</source>
            <translation>Conexiones a API STAC</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>New connection…</source>
            <translation>Conexión nueva…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Edit connection…</source>
            <translation>Editar la conexión…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove connection…</source>
            <translation>Eliminar la conexión…</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <location filename="../ui/compare_panel.py" />
            <location filename="../ui/disk_options.py" />
            <location filename="../core/stack/cloud_masks.py" />
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>Pixels that masks mark as one of these are filled from other dates. With none chosen, masks are not used.</source>
            <translation>Los píxeles que las máscaras marcan como una de estas clases se rellenan con otras fechas. Sin ninguna elegida, no se usan máscaras.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <location filename="../core/stack/cloud_masks.py" />
            <source>two pixels</source>
            <translation>dos píxeles</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>Clouds and shadows are enlarged by this distance, because masks draw them too small.</source>
            <translation>Las nubes y sombras se amplían esta distancia, porque las máscaras las dibujan demasiado pequeñas.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Hide</source>
            <translation>&amp;Ocultar</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Grow masks by</source>
            <translation>Ampl&amp;iar máscaras en</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>Days on which less of the area is clear are left out.</source>
            <translation>Los días en los que está despejada una parte menor del área se descartan.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Clear area at least</source>
            <translation>Área despe&amp;jada mínima</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>As it is</source>
            <translation>Tal como está</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>nearest date</source>
            <translation>fecha más próxima</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>The project has no raster to compare with.</source>
            <translation>El proyecto no tiene ningún ráster con el que comparar.</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Map: {near}. Against: {far}.</source>
            <translation>Mapa: {near}. Frente a: {far}.</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Swipe on the map</source>
            <translation>Cortina en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Swipe up and down</source>
            <translation>Cortina de arriba abajo</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Second map, linked</source>
            <translation>Segundo mapa, vinculado</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Draw both with the colours of the map's image</source>
            <translation>Dibujar ambos con los colores de la imagen del mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Earlier date</source>
            <translation>Fecha anterior</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Later date</source>
            <translation>Fecha posterior</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Map</source>
            <translation>Mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Series on the map</source>
            <translation>Serie en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Date on the map</source>
            <translation>Fecha en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Against</source>
            <translation>Frente a</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Series or layer to compare with</source>
            <translation>Serie o capa con la que comparar</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Date to compare with</source>
            <translation>Fecha con la que comparar</translation>
        </message>
        <message>
            <location filename="../ui/compare_views.py" />
            <source>Second map</source>
            <translation>Segundo mapa</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Edit STAC Connection</source>
            <translation>Editar conexión STAC</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>New STAC Connection</source>
            <translation>Conexión STAC nueva</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The root of the API: the page that lists conformsTo</source>
            <translation>La raíz de la API: la página que enumera conformsTo</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Where the API needs one: a configuration of type Basic, API Header or OAuth2</source>
            <translation>Si la API lo requiere: una configuración de tipo Básica, API Header u OAuth2</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <location filename="../ui/options_page.py" />
            <source>The test was stopped.</source>
            <translation>La prueba se ha detenido.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <location filename="../ui/dock.py" />
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Asking {name}…</source>
            <translation>Preguntando a {name}…</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Test the connection</source>
            <translation>Probar la conexión</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Address</source>
            <translation>&amp;Dirección</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Login</source>
            <translation>Inicio de &amp;sesión</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The connection works, but the API has no collection.</source>
            <translation>La conexión funciona, pero la API no tiene ninguna colección.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The connection works: 1 collection, {first}.</source>
            <translation>La conexión funciona: 1 colección, {first}.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The connection works: {count} collections, such as {first}.</source>
            <translation>La conexión funciona: {count} colecciones, como {first}.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Test connection</source>
            <translation>&amp;Probar la conexión</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>No square of that size lies around a place so near to a pole.</source>
            <translation>No cabe ningún cuadrado de ese tamaño alrededor de un lugar tan próximo a un polo.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>'{text}' is not a place. Write latitude and longitude (46.5, 7.1), with letters in any order (7.1E 46.5N), or west, south, east, north (7.0, 46.4, 7.2, 46.6).</source>
            <translation>'{text}' no es un lugar. Escriba latitud y longitud (46.5, 7.1), con letras en cualquier orden (7.1E 46.5N), u oeste, sur, este, norte (7.0, 46.4, 7.2, 46.6).</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>'{text}' has 60 minutes or seconds, or more. Write less than 60.</source>
            <translation>'{text}' tiene 60 minutos o segundos, o más. Escriba menos de 60.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>One coordinate is a latitude (N or S) and the other a longitude (E or W). Give both letters.</source>
            <translation>Una coordenada es una latitud (N o S) y la otra una longitud (E o W). Indique ambas letras.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>Give both coordinates a letter (N, S, E, W), or neither.</source>
            <translation>Ponga una letra (N, S, E, W) a ambas coordenadas, o a ninguna.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The latitude {value} is beyond 90. Latitude comes first, as in 46.5, 7.1.</source>
            <translation>La latitud {value} pasa de 90. La latitud va primero, como en 46.5, 7.1.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The longitude {value} is beyond 180.</source>
            <translation>La longitud {value} pasa de 180.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>A box in degrees is west, south, east, north, as in 7.0, 46.4, 7.2, 46.6.</source>
            <translation>Un rectángulo en grados es oeste, sur, este, norte, como en 7.0, 46.4, 7.2, 46.6.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The box has no width or no height. Write west, south, east, north: the south is the smaller.</source>
            <translation>El rectángulo no tiene anchura o no tiene altura. Escriba oeste, sur, este, norte: el sur es el menor.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Dates of the series</source>
            <translation>Fechas de la serie</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>The project has no dated rasters. Choose a folder.</source>
            <translation>El proyecto no tiene rásteres con fecha. Elija una carpeta.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Read the dates of the series</source>
            <translation>Leer las fechas de la serie</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Not part of the series: {names}.</source>
            <translation>No forma parte de la serie: {names}.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{count} images cannot be read. The first: {why}</source>
            <translation>{count} imágenes no se pueden leer. La primera: {why}</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Clear shares are counted on the images; weights and shifts come with a run.</source>
            <translation>Las partes despejadas se cuentan en las imágenes; los pesos y desplazamientos vienen con una ejecución.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{count} dates. A click shows the date, or the nearest one, on the map.</source>
            <translation>{count} fechas. Un clic muestra en el mapa la fecha, o la más próxima.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>When the scene was taken, in UTC.</source>
            <translation>Cuándo se tomó la escena, en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <location filename="../ui/details.py" />
            <source>Pixels</source>
            <translation>Píxeles</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Used (blue), rejected by the screen (orange), masked or nodata (grey).</source>
            <translation>Usada (azul), rechazada por el cribado (naranja), enmascarada o nodata (gris).</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Clear</source>
            <translation>Despejada</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that neither masks nor nodata hide.</source>
            <translation>Parte de los píxeles que no ocultan ni las máscaras ni el nodata.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Masked</source>
            <translation>Enmascarada</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that masks or nodata hide.</source>
            <translation>Parte de los píxeles que ocultan las máscaras o el nodata.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Rejected</source>
            <translation>Rechazada</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that no mask hides and that the screen rejected.</source>
            <translation>Parte de los píxeles que ninguna máscara oculta y que el cribado ha rechazado.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Mean weight of the clear pixels, from 0 (rejected) to 1 (believed).</source>
            <translation>Peso medio de los píxeles despejados, de 0 (rechazado) a 1 (fiable).</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Shift (px)</source>
            <translation>Desplazamiento (px)</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>How far the date lies off the others: to the right, and down.</source>
            <translation>Cuánto se aparta la fecha de las demás: a la derecha y hacia abajo.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Quality</source>
            <translation>Calidad</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Correlation with the other dates; 0: it could not be registered.</source>
            <translation>Correlación con las demás fechas; 0: no se ha podido corregistrar.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Masks or nodata hide all of this date: there is nothing to register it by.</source>
            <translation>Las máscaras o la falta de datos ocultan toda esta fecha: no hay nada con que registrarla.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>This date could not be registered and stays where it is: too little of it is clear, it has no texture in common with the other dates, or it lies too far away.</source>
            <translation>Esta fecha no se ha podido registrar y se queda donde está: se ve demasiado poco de ella, no tiene textura en común con las otras fechas, o está demasiado lejos.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Properties</source>
            <translation>Propiedades</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Property</source>
            <translation>Propiedad</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Files</source>
            <translation>Archivos</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <location filename="../ui/saved_searches.py" />
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>GSD</source>
            <translation>GSD</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <location filename="../ui/engine_removal.py" />
            <location filename="../ui/series_dialog.py" />
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>id</source>
            <translation>id</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>collection</source>
            <translation>colección</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>provider</source>
            <translation>proveedor</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Copy address</source>
            <translation>Copiar dirección</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Copy value</source>
            <translation>Copiar valor</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>PyTorch cannot be used: {reason}</source>
            <translation>PyTorch no se puede usar: {reason}</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{device}: cannot compute ({reason})</source>
            <translation>{device}: no puede calcular ({reason})</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{size} GB memory</source>
            <translation>{size} GB de memoria</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{speed} GFLOP/s</source>
            <translation>{speed} GFLOP/s</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>On disk</source>
            <translation>En disco</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Folder of the cache</source>
            <translation>Carpeta de la caché</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Cache fold&amp;er</source>
            <translation>&amp;Carpeta de la caché</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Size li&amp;mit</source>
            <translation>Lí&amp;mite de tamaño</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Previews</source>
            <translation>Vistas previas</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Empty</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Thumbnails and cloud cover over areas.</source>
            <translation>Miniaturas y cobertura de nubes sobre áreas.</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Scenes of runs</source>
            <translation>Escenas de ejecuciones</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Item files, needed to repeat runs from the Processing history.</source>
            <translation>Archivos de ítems, necesarios para repetir ejecuciones desde el historial de Procesos.</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <location filename="../ui/options_page.py" />
            <source>Engine</source>
            <translation>Motor</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Remove…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Python and PyTorch, separate from QGIS.</source>
            <translation>Python y PyTorch, separados de QGIS.</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>{size} in {count} environments</source>
            <translation>{size} en {count} entornos</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Measure what is on disk</source>
            <translation>Medir lo que hay en disco</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Tidy the cache</source>
            <translation>Ordenar la caché</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <location filename="../ui/dock_layout.py" />
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>No scene matches the filter.</source>
            <translation>Ninguna escena cumple el filtro.</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>No scenes were found. Widen the period or the area, allow more clouds, or try another provider.</source>
            <translation>No se han encontrado escenas. Amplíe el periodo o el área, admita más nubes, o pruebe con otro proveedor.</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Choose a collection, an area and a period, then press Search.</source>
            <translation>Elija una colección, un área y un periodo, y pulse Buscar.</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Zoom to the selected scenes</source>
            <translation>Zum a las escenas seleccionadas</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select scenes on the map</source>
            <translation>Seleccionar escenas en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show the footprints</source>
            <translation>Mostrar las huellas</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show the details</source>
            <translation>Mostrar los detalles</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show or hide the search</source>
            <translation>Mostrar u ocultar la búsqueda</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Filter by id, platform or date</source>
            <translation>Filtrar por id, plataforma o fecha</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Filter the scenes found</source>
            <translation>Filtrar las escenas encontradas</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Order of the list</source>
            <translation>Orden de la lista</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Newest first</source>
            <translation>Las más recientes primero</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Oldest first</source>
            <translation>Las más antiguas primero</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Clearest scene first</source>
            <translation>La escena más despejada primero</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Clearest area first</source>
            <translation>El área más despejada primero</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>By platform</source>
            <translation>Por plataforma</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select all clear scenes: at most {percent} % cloud over the area or, if unknown, over the scene</source>
            <translation>Seleccionar todas las escenas despejadas: como máximo {percent} % de nubes sobre el área o, si no se conoce, sobre la escena</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select all clear scenes</source>
            <translation>Seleccionar todas las escenas despejadas</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Searching</source>
            <translation>Buscando</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Running</source>
            <translation>Ejecutando</translation>
        </message>
        <message>
            <location filename="../ui/engine_notice.py" />
            <location filename="../ui/messages.py" />
            <source>Temporal LIIF</source>
            <translation>Temporal LIIF</translation>
        </message>
        <message>
            <location filename="../ui/engine_notice.py" />
            <source>The engine cannot be used, so the series is made with the baseline.</source>
            <translation>El motor no se puede usar, así que la serie se hace con el modelo base.</translation>
        </message>
        <message>
            <location filename="../ui/engine_notice.py" />
            <location filename="../ui/engine_setup.py" />
            <location filename="../ui/messages.py" />
            <source>Set up the engine</source>
            <translation>Preparar el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Remove the Engine</source>
            <translation>Eliminar el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Environment</source>
            <translation>Entorno</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Environments of the engine</source>
            <translation>Entornos del motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Searches and networks need the engine; setting it up again downloads it again.</source>
            <translation>Las búsquedas y las redes necesitan el motor; prepararlo otra vez lo descarga de nuevo.</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Nothing here needs what is chosen.</source>
            <translation>Nada de aquí necesita lo elegido.</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Nothing is chosen.</source>
            <translation>No se ha elegido nada.</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>in use</source>
            <translation>en uso</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>not in use</source>
            <translation>no está en uso</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Engine of this version</source>
            <translation>Motor de esta versión</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Engine of another version</source>
            <translation>Motor de otra versión</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Left by an unfinished set-up or removal</source>
            <translation>Resto de una preparación o eliminación sin terminar</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Set Up the Engine</source>
            <translation>Preparar el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Looking for an engine…</source>
            <translation>Buscando un motor…</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>The engine is a separate Python that searches catalogues and runs networks. Its packages (PyTorch and others, 1 to 6 GB) are installed in {folder}; QGIS's own Python is not changed.</source>
            <translation>El motor es un Python aparte que busca en catálogos y ejecuta redes. Sus paquetes (PyTorch y otros, de 1 a 6 GB) se instalan en {folder}; el Python del propio QGIS no cambia.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Messages</source>
            <translation>Mensajes</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>For c&amp;lusters (dask)</source>
            <translation>Para &amp;clústeres (dask)</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Also installs dask, which the parameter Cluster needs.</source>
            <translation>Instala también dask, que el parámetro «Clúster» necesita.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Look for an engine</source>
            <translation>Buscar un motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Set up engine</source>
            <translation>&amp;Preparar el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Test</source>
            <translation>Pro&amp;bar</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>C&amp;opy diagnosis</source>
            <translation>C&amp;opiar diagnóstico</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Cancel set-up</source>
            <translation>Cance&amp;lar la preparación</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Test the engine</source>
            <translation>Probar el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Cancelled. Nothing was changed.</source>
            <translation>Cancelado. No se ha cambiado nada.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Python found: {path}</source>
            <translation>Python encontrado: {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>none found</source>
            <translation>no se ha encontrado</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>NVIDIA driver: {path}</source>
            <translation>Controlador de NVIDIA: {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Measuring {path}</source>
            <translation>Midiendo {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>The engine is not set up yet. Press 'Set up engine' to install it.</source>
            <translation>El motor aún no está preparado. Pulse «Preparar el motor» para instalarlo.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>The engine is ready:</source>
            <translation>El motor está listo:</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Scenes and Series</source>
            <translation>Escenas y series</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Scenes and Series Panel</source>
            <translation>Panel Escenas y series</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Find satellite scenes on the map and make series of them</source>
            <translation>Encontrar escenas de satélite en el mapa y hacer series con ellas</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Search Scenes in Processing…</source>
            <translation>Buscar escenas en Procesos…</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Manual</source>
            <translation>Manual</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Make a Series from Layers…</source>
            <translation>Crear una serie con capas…</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>What to do with the series in the folder</source>
            <translation>Qué hacer con la serie de la carpeta</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Continue: take what was fetched</source>
            <translation>Continuar: tomar lo ya obtenido</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Continue: fetch the days that are missing</source>
            <translation>Continuar: obtener los días que faltan</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Replace: make it anew</source>
            <translation>Sustituir: crearla de nuevo</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Replace: fetch and make everything anew</source>
            <translation>Sustituir: obtener y crear todo de nuevo</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>New folder</source>
            <translation>Carpeta nueva</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>The folder holds a series already.</source>
            <translation>La carpeta ya contiene una serie.</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>The folder holds an unfinished series.</source>
            <translation>La carpeta contiene una serie sin terminar.</translation>
        </message>
        <message>
            <location filename="../ui/index_box.py" />
            <source>An index of the series as well, or a formula of its bands.</source>
            <translation>También un índice de la serie, o una fórmula de sus bandas.</translation>
        </message>
        <message>
            <location filename="../ui/index_box.py" />
            <location filename="../ui/profile_layout.py" />
            <source>Formula…</source>
            <translation>Fórmula…</translation>
        </message>
        <message>
            <location filename="../ui/layer_loading.py" />
            <source>{layer} could not be loaded: {why}</source>
            <translation>{layer} no se ha podido cargar: {why}</translation>
        </message>
        <message>
            <location filename="../ui/layer_loading.py" />
            <source>Open {layer}</source>
            <translation>Abrir {layer}</translation>
        </message>
        <message>
            <location filename="../ui/layer_loading.py" />
            <source>the file is missing or cannot be opened.</source>
            <translation>el archivo falta o no se puede abrir.</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <source>{title}: done. Its layers are not loaded, because another project was open when it began. They are in {folder}.</source>
            <translation>{title}: hecho. Sus capas no se cargan, porque cuando empezó estaba abierto otro proyecto. Están en {folder}.</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <source>Load</source>
            <translation>Cargar</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <location filename="../ui/series_done.py" />
            <source>Open folder</source>
            <translation>Abrir carpeta</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Python of the engine</source>
            <translation>Python del motor</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Detected automatically</source>
            <translation>Detectado automáticamente</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>&amp;Python</source>
            <translation>&amp;Python</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Set up engine…</source>
            <translation>Preparar el motor…</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Where networks run when the device of an algorithm is 'auto'.</source>
            <translation>Dónde se ejecutan las redes cuando el dispositivo de un algoritmo es 'auto'.</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>&amp;Device</source>
            <translation>&amp;Dispositivo</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Catalogues</source>
            <translation>Catálogos</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>&amp;First choice</source>
            <translation>P&amp;rimera opción</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Files read at the same time when scenes are fetched, within the limit of each provider.</source>
            <translation>Archivos que se leen a la vez al obtener escenas, dentro del límite de cada proveedor.</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Files read at &amp;once</source>
            <translation>Archivos leídos a la &amp;vez</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Copernicus &amp;login</source>
            <translation>Inicio de &amp;sesión en Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Test login</source>
            <translation>Probar el inicio de sesión</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>S3 keys of the Copernicus Data Space (access key as user name, secret key as password), for fetching areas from it.</source>
            <translation>Claves S3 del Copernicus Data Space (clave de acceso como nombre de usuario, clave secreta como contraseña), para obtener áreas de él.</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Copernicus S3 &amp;keys</source>
            <translation>C&amp;laves S3 de Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Uses {path}</source>
            <translation>Usa {path}</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>An earlier version of the plugin has set it up. Set it up again for MP4 animations and one-time passwords.</source>
            <translation>Lo preparó una versión anterior del complemento. Prepárelo de nuevo para las animaciones MP4 y las contraseñas de un solo uso.</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Choose or make an authentication configuration first.</source>
            <translation>Elija o cree antes una configuración de autenticación.</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Logging in…</source>
            <translation>Iniciando sesión…</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Test the Copernicus login</source>
            <translation>Probar el inicio de sesión en Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>The login works.</source>
            <translation>El inicio de sesión funciona.</translation>
        </message>
        <message>
            <location filename="../ui/panel_problem.py" />
            <source>Try Again</source>
            <translation>Volver a intentarlo</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last 30 days</source>
            <translation>Últimos 30 días</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <location filename="../ui/period_field.py" />
            <location filename="../ui/search_form.py" />
            <source>Last 3 months</source>
            <translation>Últimos 3 meses</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last 12 months</source>
            <translation>Últimos 12 meses</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>This year</source>
            <translation>Este año</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last year</source>
            <translation>Año pasado</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>No period is given. Write for example 2021-05 or last 90 days.</source>
            <translation>No se ha indicado ningún periodo. Escriba por ejemplo 2021-05 o últimos 90 días.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>The period '{text}' has a time of day. Write days alone: they begin and end in UTC.</source>
            <translation>El periodo '{text}' tiene una hora del día. Escriba solo días: empiezan y acaban en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>'{text}' is not a period. Write for example 2021, 2021-05, May 2021, 2021-05-01/2021-07-01, last 90 days or since 2021-05-01.</source>
            <translation>'{text}' no es un periodo. Escriba por ejemplo 2021, 2021-05, mayo de 2021, 2021-05-01/2021-07-01, últimos 90 días o desde 2021-05-01.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>The period '{text}' begins on {first}, after its end on {last}. Swap the dates, or write both years.</source>
            <translation>El periodo '{text}' empieza el {first}, después de su final el {last}. Intercambie las fechas, o escriba ambos años.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>That period begins before {year}. Write fewer days, months or years.</source>
            <translation>Ese periodo empieza antes de {year}. Escriba menos días, meses o años.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>{one}/{other}/{year} can be read in two ways. Write {year}-{other:02d}-{one:02d} or {year}-{one:02d}-{other:02d}.</source>
            <translation>{one}/{other}/{year} se puede leer de dos maneras. Escriba {year}-{other:02d}-{one:02d} o {year}-{one:02d}-{other:02d}.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>There is no month {month}. Write months from 01 to 12.</source>
            <translation>No existe el mes {month}. Escriba meses del 01 al 12.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>There is no day {year}-{month:02d}-{day:02d}: that month has {last} days.</source>
            <translation>No existe el día {year}-{month:02d}-{day:02d}: ese mes tiene {last} días.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>since,from,between</source>
            <translation>desde,entre</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>last,past,previous</source>
            <translation>últimos,últimas,último,última,ultimos,ultimas,ultimo,ultima,pasados,pasadas,pasado,pasada,anterior</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>this,current</source>
            <translation>este,esta,actual</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>to,until,till,and</source>
            <translation>a,al,hasta,y</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>today,now</source>
            <translation>hoy,ahora</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>yesterday</source>
            <translation>ayer</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>day,days</source>
            <translation>día,días,dia,dias</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>week,weeks</source>
            <translation>semana,semanas</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>month,months</source>
            <translation>mes,meses</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>year,years</source>
            <translation>año,años</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>the,of,in</source>
            <translation>el,la,los,las,de,del,en</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Period</source>
            <translation>Periodo</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>2021-05, May 2021, last 90 days…</source>
            <translation>2021-05, mayo de 2021, últimos 90 días…</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>For example 2021, May 2021, 2021-05-01/2021-07-01, last 90 days, since 2021-05-01. Both days count, in UTC.</source>
            <translation>Por ejemplo 2021, mayo de 2021, 2021-05-01/2021-07-01, últimos 90 días, desde 2021-05-01. Ambos días cuentan, en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Usual periods, a calendar, and the project's temporal range</source>
            <translation>Periodos habituales, un calendario y el rango temporal del proyecto</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Usual periods</source>
            <translation>Periodos habituales</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Project's temporal range</source>
            <translation>Rango temporal del proyecto</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>First day</source>
            <translation>Primer día</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Last day</source>
            <translation>Último día</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>{day}, one day</source>
            <translation>{day}, un día</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>{count} days</source>
            <translation>{count} días</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>{period}, {count} days</source>
            <translation>{period}, {count} días</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Area by Coordinates</source>
            <translation>Área por coordenadas</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>For example 46.5, 7.1 or 7.1E 46.5N or 46°30'N 7°6'E or 7.0, 46.4, 7.2, 46.6</source>
            <translation>Por ejemplo 46.5, 7.1 o 7.1E 46.5N o 46°30'N 7°6'E o 7.0, 46.4, 7.2, 46.6</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Side of the square around the point</source>
            <translation>Lado del cuadrado alrededor del punto</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Latitude comes first, unless letters (N, S, E, W) say otherwise. A box is west, south, east, north.</source>
            <translation>La latitud va primero, si las letras (N, S, E, W) no dicen otra cosa. Un rectángulo es oeste, sur, este, norte.</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>&amp;Coordinates</source>
            <translation>&amp;Coordenadas</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>&amp;Size</source>
            <translation>&amp;Tamaño</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>QGIS does not know the CRS {crs}. Write for example EPSG:32631.</source>
            <translation>QGIS no conoce el SRC {crs}. Escriba por ejemplo EPSG:32631.</translation>
        </message>
        <message>
            <location filename="../ui/plot.py" />
            <source>Plot of the profile</source>
            <translation>Gráfico del perfil</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>± one standard deviation</source>
            <translation>± una desviación estándar</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>± spread of the pixels</source>
            <translation>± dispersión de los píxeles</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>Reflectance</source>
            <translation>Reflectancia</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>observed</source>
            <translation>observada</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>estimated</source>
            <translation>estimada</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>masked</source>
            <translation>enmascarada</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>rejected as cloudy</source>
            <translation>rechazada por nubosa</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>no data</source>
            <translation>sin datos</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{date}, {state}</source>
            <translation>{date}, {state}</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{quantity}: no value</source>
            <translation>{quantity}: sin valor</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{state} ({clear} of {pixels} pixels clear)</source>
            <translation>{state} ({clear} de {pixels} píxeles despejados)</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} (quicklook)</source>
            <translation>{scene} (vista rápida)</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>Read from its provider while you look. If it no longer opens, preview {scene} again.</source>
            <translation>Se lee de su proveedor mientras se mira. Si deja de abrirse, previsualice {scene} de nuevo.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} cannot be shown: {host} does not give its file. Try another provider, or fetch it.</source>
            <translation>{scene} no se puede mostrar: {host} no da su archivo. Pruebe otro proveedor u obtenga la escena.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} has no image that can be previewed. Download the product instead.</source>
            <translation>{scene} no tiene ninguna imagen que se pueda previsualizar. Descargue el producto.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene}: the files of {provider} need its login, which a layer on the map does not have. Fetch the area instead.</source>
            <translation>{scene}: los archivos de {provider} requieren su inicio de sesión, que una capa del mapa no tiene. Obtenga el área en su lugar.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene}: {provider} gives its files only to users with an account. Set your S3 keys in the options and fetch the area, or download the product, or search with another provider.</source>
            <translation>{scene}: {provider} solo da sus archivos a usuarios con cuenta. Indique sus claves S3 en las opciones y obtenga el área, o descargue el producto, o busque con otro proveedor.</translation>
        </message>
        <message>
            <location filename="../ui/profile_choices.py" />
            <source>The series is not in the project any more. Choose another.</source>
            <translation>La serie ya no está en el proyecto. Elija otra.</translation>
        </message>
        <message>
            <location filename="../ui/profile_export.py" />
            <source>{path} cannot be written. Choose another place, or make room there.</source>
            <translation>{path} no se puede escribir. Elija otro lugar, o libere espacio en él.</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>The project has no layer of points or polygons</source>
            <translation>El proyecto no tiene ninguna capa de puntos o polígonos</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Choose a point or a box on the map</source>
            <translation>Elegir un punto o un rectángulo en el mapa</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Click on the map for a point, or drag a box</source>
            <translation>Pulse en el mapa para elegir un punto, o arrastre para dibujar un rectángulo</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Use the features of a layer</source>
            <translation>Usar los objetos de una capa</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Second series</source>
            <translation>Segunda serie</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Bands and indices shown</source>
            <translation>Bandas e índices mostrados</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Show the date under the cursor on the map</source>
            <translation>Mostrar en el mapa la fecha bajo el cursor</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <location filename="../ui/profile_panel.py" />
            <source>Save the profile</source>
            <translation>Guardar el perfil</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Values as CSV…</source>
            <translation>Valores como CSV…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Plot as PNG…</source>
            <translation>Gráfico como PNG…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Plot as SVG…</source>
            <translation>Gráfico como SVG…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Copy the plot</source>
            <translation>Copiar el gráfico</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Reading</source>
            <translation>Leyendo</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Nothing</source>
            <translation>Nada</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Vegetation</source>
            <translation>Vegetación</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Moisture</source>
            <translation>Humedad</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Snow and ice</source>
            <translation>Nieve y hielo</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Burnt areas</source>
            <translation>Áreas quemadas</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Soil</source>
            <translation>Suelo</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Built-up areas</source>
            <translation>Áreas construidas</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>My formulas</source>
            <translation>Mis fórmulas</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The layer {name} has more than {most} features. Select fewer.</source>
            <translation>La capa {name} tiene más de {most} objetos. Seleccione menos.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>no second series</source>
            <translation>sin segunda serie</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The project has no dated rasters. Make or load a series first.</source>
            <translation>El proyecto no tiene rásteres con fecha. Cree o cargue antes una serie.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Click on the map, drag a box, or choose a layer of points or polygons.</source>
            <translation>Pulse en el mapa, arrastre un rectángulo o elija una capa de puntos o polígonos.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Large area: one in {step} × {step} pixels is read.</source>
            <translation>Área grande: se lee uno de cada {step} × {step} píxeles.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Table (*.csv)</source>
            <translation>Tabla (*.csv)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Picture (*.png)</source>
            <translation>Imagen (*.png)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Drawing (*.svg)</source>
            <translation>Dibujo (*.svg)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The profile was saved to {path}.</source>
            <translation>El perfil se ha guardado en {path}.</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>Close the files of the profile</source>
            <translation>Cerrar los archivos del perfil</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>Profile of a place</source>
            <translation>Perfil de un lugar</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>The place cannot be expressed in the CRS of the series ({reason}). Choose another.</source>
            <translation>El lugar no se puede expresar en el SRC de la serie ({reason}). Elija otro.</translation>
        </message>
        <message>
            <location filename="../ui/progress_row.py" />
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <location filename="../ui/progress_row.py" />
            <source>{what} ({time})</source>
            <translation>{what} ({time})</translation>
        </message>
        <message>
            <location filename="../ui/progress_row.py" />
            <source>{count} s</source>
            <translation>{count} s</translation>
        </message>
        <message>
            <location filename="../ui/progress_row.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <source>Dated layers of the project</source>
            <translation>Capas con fecha del proyecto</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <source>Dated layers with one band</source>
            <translation>Capas con fecha de una banda</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <source>Dated layers with {count} bands</source>
            <translation>Capas con fecha de {count} bandas</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <source>Selected layers: {count} dates</source>
            <translation>Capas seleccionadas: {count} fechas</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <location filename="../ui/series_done.py" />
            <source>{series}: {count} dates</source>
            <translation>{series}: {count} fechas</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <source>The dates of the layers are being read…</source>
            <translation>Se están leyendo las fechas de las capas…</translation>
        </message>
        <message>
            <location filename="../ui/quicklook.py" />
            <source>{scene}, {area} % in the area</source>
            <translation>{scene}, {area} % en el área</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>Make a Series from Layers</source>
            <translation>Crear una serie con capas</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>&amp;Rasters</source>
            <translation>&amp;Rásteres</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>as the rasters</source>
            <translation>como los rásteres</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>all</source>
            <translation>todas</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <location filename="../ui/scenes_dialog.py" />
            <source>From</source>
            <translation>A partir de</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>Masks</source>
            <translation>Máscaras</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>none is read</source>
            <translation>no se lee ninguna</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>none found beside the rasters; clouds are looked for by comparing the dates</source>
            <translation>ninguna junto a los rásteres; las nubes se buscan comparando las fechas</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>found for {masked} of {count} dates ({first}, …)</source>
            <translation>encontradas para {masked} de {count} fechas ({first}, …)</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>{count} dates, {first} to {last}</source>
            <translation>{count} fechas, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/rasters_input.py" />
            <source>The project has no rasters of several dates. Add some, or choose their folder with '…'.</source>
            <translation>El proyecto no tiene rásteres de varias fechas. Añada algunos, o elija su carpeta con '…'.</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <source>No date</source>
            <translation>Sin fecha</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <location filename="../ui/timeline.py" />
            <source>clouds unknown</source>
            <translation>nubes desconocidas</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <source>{percent} % cloud</source>
            <translation>{percent} % de nubes</translation>
        </message>
        <message>
            <location filename="../ui/results_view.py" />
            <source>cloud</source>
            <translation>nubes</translation>
        </message>
        <message>
            <location filename="../ui/results_view.py" />
            <source>in area</source>
            <translation>en área</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The algorithm {id} is not there. Enable the plugin's Processing provider.</source>
            <translation>No está el algoritmo {id}. Active el proveedor de Procesos del complemento.</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The run failed without saying why.</source>
            <translation>La ejecución ha fallado sin decir por qué.</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>Adding the layers to the project</source>
            <translation>Añadiendo las capas al proyecto</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The dialog of {id} cannot be opened.</source>
            <translation>No se puede abrir el diálogo de {id}.</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Saved searches</source>
            <translation>Búsquedas guardadas</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save this search, or fill the form from a saved one</source>
            <translation>Guardar esta búsqueda, o rellenar el formulario con una guardada</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save Search</source>
            <translation>Guardar la búsqueda</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Rename Search</source>
            <translation>Renombrar la búsqueda</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>A search of this name exists and will be replaced.</source>
            <translation>Ya existe una búsqueda con este nombre y se sustituirá.</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save this search…</source>
            <translation>Guardar esta búsqueda…</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Rename</source>
            <translation>Renombrar</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>Make the Series</source>
            <translation>Crear la serie</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>same as the scenes</source>
            <translation>el mismo que las escenas</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>Available: {bands}</source>
            <translation>Disponibles: {bands}</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>Credit</source>
            <translation>Créditos</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>{days} days of {scenes} scenes, {first} to {last}</source>
            <translation>{days} días de {scenes} escenas, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>unknown: ask the provider</source>
            <translation>desconocidos: pregunte al proveedor</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>Saved extent</source>
            <translation>Extensión guardada</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>Maximum cloud cover</source>
            <translation>Cobertura de nubes máxima</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Provider</source>
            <translation>&amp;Proveedor</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Collection</source>
            <translation>&amp;Colección</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Area</source>
            <translation>Á&amp;rea</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>P&amp;eriod</source>
            <translation>P&amp;eriodo</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>C&amp;louds</source>
            <translation>&amp;Nubes</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>≤ {value} %</source>
            <translation>≤ {value} %</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>any</source>
            <translation>cualquiera</translation>
        </message>
        <message>
            <location filename="../ui/series.py" />
            <source>A series needs scenes of at least two days, and {count} can be used. Select more scenes.</source>
            <translation>Una serie necesita escenas de al menos dos días, y solo se pueden usar {count}. Seleccione más escenas.</translation>
        </message>
        <message>
            <location filename="../ui/series.py" />
            <source>The catalogue does not say how large the files of {scene} are: fetch its area first.</source>
            <translation>El catálogo no dice el tamaño de los archivos de {scene}: obtenga antes su área.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source> days</source>
            <translation> días</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>every </source>
            <translation>cada </translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Dates</source>
            <translation>&amp;Fechas</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Pixel size (GSD)</source>
            <translation>Tamaño de &amp;píxel (GSD)</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Model</source>
            <translation>&amp;Modelo</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Index</source>
            <translation>Í&amp;ndice</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Folder</source>
            <translation>&amp;Carpeta</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Make the series</source>
            <translation>Crear la serie</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>What will be made</source>
            <translation>Lo que se hará</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>The engine is not set up. The baseline is used instead, which adds no finer detail.</source>
            <translation>El motor no está preparado. En su lugar se usa el modelo base, que no añade detalle más fino.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>This model needs the engine, which is not set up.</source>
            <translation>Este modelo necesita el motor, que no está preparado.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Set up the engine…</source>
            <translation>Preparar el motor…</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Estimate the series</source>
            <translation>Estimar la serie</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>The estimate was stopped. Change a value to repeat it.</source>
            <translation>La estimación se ha detenido. Cambie un valor para repetirla.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{count}, {first} to {last}</source>
            <translation>{count}, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{width} × {height} pixels of {gsd} m (input: {source} m)</source>
            <translation>{width} × {height} píxeles de {gsd} m (entrada: {source} m)</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {read} to read, {written} on disk</source>
            <translation>unos {read} de lectura, {written} en disco</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{time} (a first guess on this computer)</source>
            <translation>{time} (una primera estimación en este ordenador)</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {size}</source>
            <translation>unos {size}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{count} scenes are left out: {first}</source>
            <translation>Se descartan {count} escenas: {first}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>1 scene is left out: {first}</source>
            <translation>Se descarta 1 escena: {first}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Data</source>
            <translation>Datos</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Time</source>
            <translation>Tiempo</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>under a minute</source>
            <translation>menos de un minuto</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {count} min</source>
            <translation>unos {count} min</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {count} h</source>
            <translation>unas {count} h</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Read the dates of the layers</source>
            <translation>Leer las fechas de las capas</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>{series}: 1 date</source>
            <translation>{series}: 1 fecha</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Open {kind}</source>
            <translation>Abrir {kind}</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>The animation was exported.</source>
            <translation>Se ha exportado la animación.</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Profile</source>
            <translation>Perfil</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Export GIF</source>
            <translation>Exportar GIF</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>Folder for series</source>
            <translation>Carpeta para series</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>The series of a saved project go beside it.</source>
            <translation>Las series de un proyecto guardado van junto a él.</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>Folde&amp;r</source>
            <translation>C&amp;arpeta</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>1 scene</source>
            <translation>1 escena</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{count} scenes</source>
            <translation>{count} escenas</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{chosen} of {count} selected</source>
            <translation>{chosen} de {count} seleccionadas</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text} ({all} found)</source>
            <translation>{text} ({all} encontradas)</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>load all</source>
            <translation>cargar todas</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}; order and filter are of these alone</source>
            <translation>{text}; orden y filtro son solo de estas</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}, of the last search</source>
            <translation>{text}, de la última búsqueda</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}; the rest could not be loaded</source>
            <translation>{text}; el resto no se ha podido cargar</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>try again</source>
            <translation>reintentar</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>Timeline of the scenes found</source>
            <translation>Línea de tiempo de las escenas encontradas</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>No dates</source>
            <translation>Sin fechas</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>not loaded yet</source>
            <translation>aún sin cargar</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{cloud} % cloud at best</source>
            <translation>{cloud} % de nubes en el mejor caso</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{day}: one scene, {cloud}</source>
            <translation>{day}: una escena, {cloud}</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{day}: {count} scenes, {cloud}</source>
            <translation>{day}: {count} escenas, {cloud}</translation>
        </message>
        <message>
            <location filename="../core/analysis/adaptation.py" />
            <location filename="../core/analysis/clip.py" />
            <location filename="../core/analysis/comparison.py" />
            <location filename="../core/analysis/frames.py" />
            <location filename="../core/analysis/indices.py" />
            <location filename="../core/analysis/inventory.py" />
            <location filename="../core/analysis/profile_source.py" />
            <location filename="../core/fetch/days.py" />
            <location filename="../core/fetch/retry.py" />
            <location filename="../core/fetch/run.py" />
            <location filename="../core/fetch/window.py" />
            <location filename="../core/raster/cog.py" />
            <location filename="../core/series/ahead.py" />
            <location filename="../core/series/interpolation.py" />
            <location filename="../core/series/registered_stack.py" />
            <location filename="../core/series/runner.py" />
            <location filename="../core/series/shift_fit.py" />
            <location filename="../core/stack/finishing.py" />
            <location filename="../core/stack/image_writer.py" />
            <location filename="../engine/environments.py" />
            <location filename="../engine/services/animation.py" />
            <location filename="../models/architectures/esrgan.py" />
            <location filename="../models/architectures/interpolation.py" />
            <location filename="../models/architectures/published.py" />
            <location filename="../models/architectures/temporal_liif_3/model.py" />
            <source>Cancelled.</source>
            <translation>Cancelado.</translation>
        </message>
        <message>
            <location filename="../core/analysis/adaptation.py" />
            <source>The median was not surveyed. Ask for it before the images are read.</source>
            <translation>La mediana no se ha calculado. Pídala antes de que se lean las imágenes.</translation>
        </message>
        <message>
            <location filename="../core/analysis/adaptation.py" />
            <source>No date shares a clear pixel with the images it is to be compared with, so none is best. Choose a reference by its number, or the median.</source>
            <translation>Ninguna fecha comparte un píxel despejado con las imágenes con las que se debe comparar, así que ninguna es la mejor. Elija una referencia por su número, o la mediana.</translation>
        </message>
        <message>
            <location filename="../core/analysis/adaptation.py" />
            <source>The reference '{asked}' is unknown. Choose {choices}, or a number from 1 to {count}.</source>
            <translation>La referencia '{asked}' es desconocida. Elija {choices}, o un número de 1 a {count}.</translation>
        </message>
        <message>
            <location filename="../core/analysis/adaptation.py" />
            <source>Adapting</source>
            <translation>Adaptando</translation>
        </message>
        <message>
            <location filename="../core/analysis/clip.py" />
            <source>The polygon layer holds no polygon with an area. Choose a layer, or select features, with one.</source>
            <translation>La capa de polígonos no contiene ningún polígono con superficie. Elija una capa, o seleccione objetos espaciales, que tengan alguno.</translation>
        </message>
        <message>
            <location filename="../core/analysis/clip.py" />
            <source>No pixel's centre lies inside the polygons. Choose larger ones.</source>
            <translation>Ningún píxel tiene su centro dentro de los polígonos. Elija unos mayores.</translation>
        </message>
        <message>
            <location filename="../core/analysis/clip.py" />
            <source>Clipping</source>
            <translation>Recortando</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{width} x {height} pixels of {cols:.4g} x {rows:.4g} m</source>
            <translation>{width} x {height} píxeles de {cols:.4g} x {rows:.4g} m</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>There is nothing to compare with the reference. Choose at least one result.</source>
            <translation>No hay nada que comparar con la referencia. Elija al menos un resultado.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{name} has {result_count} bands, the reference {reference} has {reference_count}. Choose the bands to compare, as many of each.</source>
            <translation>{name} tiene {result_count} bandas y la referencia {reference} tiene {reference_count}. Elija las bandas que se comparan, en igual número en ambas.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{name} lies on another grid ({result_grid}) than the reference {reference} ({reference_grid}). Allow resampling to the reference's grid, or warp it beforehand.</source>
            <translation>{name} está en otra rejilla ({result_grid}) que la referencia {reference} ({reference_grid}). Permita el remuestreo a la rejilla de la referencia, o reproyéctela antes.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>The region lies outside of the reference. Choose one inside.</source>
            <translation>La región queda fuera de la referencia. Elija una que esté dentro.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{name} ({fine_grid}) and the observation {observation} ({coarse_grid}) do not have the same extent, or the observation is the finer one: consistency cannot be measured. Clip both to one extent, or leave the observation out.</source>
            <translation>{name} ({fine_grid}) y la observación {observation} ({coarse_grid}) no tienen la misma extensión, o la observación es la más fina: no se puede medir la consistencia. Recorte ambas a una misma extensión, o prescinda de la observación.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{observation} has {count} bands, {name} has {result_count}. Choose the same bands of both.</source>
            <translation>{observation} tiene {count} bandas y {name} tiene {result_count}. Elija las mismas bandas de ambas.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{name} and the reference {reference} share no valid pixel. Check that they show the same place, and their nodata values and masks.</source>
            <translation>{name} y la referencia {reference} no comparten ningún píxel válido. Compruebe que muestran el mismo lugar, así como sus valores nodata y sus máscaras.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>Comparing {name}</source>
            <translation>Comparando {name}</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>The formula '{text}' cannot be used: {why}. Write numbers and names of bands with + - * / ** and brackets, such as (nir - red) / (nir + red).</source>
            <translation>La fórmula '{text}' no se puede usar: {why}. Escriba números y nombres de bandas con + - * / ** y paréntesis, como (nir - red) / (nir + red).</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>'{part}' is no part of a formula</source>
            <translation>'{part}' no es parte de una fórmula</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>'{start}...' is too large a number</source>
            <translation>'{start}...' es un número demasiado grande</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>it has {count} characters, and {most} are the most</source>
            <translation>tiene {count} caracteres, y se admiten {most} como máximo</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>it is empty</source>
            <translation>está vacía</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source> at character {offset}</source>
            <translation> en el carácter {offset}</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>it is too deeply nested</source>
            <translation>tiene demasiados niveles de anidamiento</translation>
        </message>
        <message>
            <location filename="../core/analysis/frames.py" />
            <source>A width of {width} pixels is too small. Choose 16 or more.</source>
            <translation>Un ancho de {width} píxeles es demasiado pequeño. Elija 16 o más.</translation>
        </message>
        <message>
            <location filename="../core/analysis/frames.py" />
            <location filename="../core/analysis/inventory.py" />
            <source>Reading the images</source>
            <translation>Leyendo las imágenes</translation>
        </message>
        <message>
            <location filename="../core/analysis/indices.py" />
            <source>There is no index '{name}'. Choose among: {indices}.</source>
            <translation>No hay ningún índice '{name}'. Elija entre: {indices}.</translation>
        </message>
        <message>
            <location filename="../core/analysis/indices.py" />
            <source>{name} needs {needed}, and the rasters have no band that is known as {missing}. They have: {names}. Name their bands as the sensor does (B04) or by common names (red, nir), or choose another index.</source>
            <translation>{name} necesita {needed}, y los rásteres no tienen ninguna banda que se conozca como {missing}. Tienen: {names}. Llame a sus bandas como el sensor (B04) o con nombres comunes (red, nir), o elija otro índice.</translation>
        </message>
        <message>
            <location filename="../core/analysis/indices.py" />
            <source>Calculating</source>
            <translation>Calculando</translation>
        </message>
        <message>
            <location filename="../core/analysis/inventory.py" />
            <source>Unknown method '{method}'. Choose one of: {choices}.</source>
            <translation>Método '{method}' desconocido. Elija uno de estos: {choices}.</translation>
        </message>
        <message>
            <location filename="../core/analysis/inventory.py" />
            <source>V of HSV is made of red, green and blue, and {count} bands are chosen. Choose three (such as B04, B03, B02), or match each band's histogram.</source>
            <translation>La V de HSV se obtiene de rojo, verde y azul, y se han elegido {count} bandas. Elija tres (como B04, B03, B02), o ajuste el histograma de cada banda.</translation>
        </message>
        <message>
            <location filename="../core/analysis/inventory.py" />
            <source>{name} has no clear pixel. Leave it out, or loosen the cloud mask.</source>
            <translation>{name} no tiene ningún píxel despejado. Prescinda de ella, o relaje la máscara de nubes.</translation>
        </message>
        <message>
            <location filename="../core/analysis/inventory.py" />
            <source>the median</source>
            <translation>la mediana</translation>
        </message>
        <message>
            <location filename="../core/analysis/metrics.py" />
            <source>The images have different shapes, {shape} and {result_shape}. Bring them to one grid.</source>
            <translation>Las imágenes tienen dimensiones distintas, {shape} y {result_shape}. Llévelas a una misma rejilla.</translation>
        </message>
        <message>
            <location filename="../core/analysis/metrics.py" />
            <source>The peak of PSNR is {peak:g}. Give a positive value, such as 1 for reflectance.</source>
            <translation>El pico de la PSNR es {peak:g}. Indique un valor positivo, como 1 para la reflectancia.</translation>
        </message>
        <message>
            <location filename="../core/analysis/own_indices.py" />
            <source>The formula '{formula}' names no band. Write names of bands, such as (nir - red) / (nir + red).</source>
            <translation>La fórmula '{formula}' no nombra ninguna banda. Escriba nombres de bandas, como (nir - red) / (nir + red).</translation>
        </message>
        <message>
            <location filename="../core/analysis/own_indices.py" />
            <source>'{name}' cannot be the name of a formula. Use up to 40 letters of the alphabet, digits and _, with no digit first, such as my_index.</source>
            <translation>'{name}' no puede ser el nombre de una fórmula. Use hasta 40 letras del alfabeto, cifras y _, sin cifra al principio, como mi_indice.</translation>
        </message>
        <message>
            <location filename="../core/analysis/own_indices.py" />
            <source>{name} is an index that the plugin has already. Give the formula another name.</source>
            <translation>{name} es un índice que el complemento ya tiene. Dé otro nombre a la fórmula.</translation>
        </message>
        <message>
            <location filename="../core/analysis/own_indices.py" />
            <source>Two formulas are called {twice}. Give each a name of its own: a = nir - red; b = nir / red.</source>
            <translation>Dos fórmulas se llaman {twice}. Dé a cada una su propio nombre: a = nir - red; b = nir / red.</translation>
        </message>
        <message>
            <location filename="../core/analysis/profile_area.py" />
            <source>The place lies outside of the series. Choose one on its images.</source>
            <translation>El lugar queda fuera de la serie. Elija uno sobre sus imágenes.</translation>
        </message>
        <message>
            <location filename="../core/analysis/profile_area.py" />
            <source>The place spans {width} x {height} pixels, and {largest} x {largest} are read at most. Choose a smaller one.</source>
            <translation>El lugar abarca {width} x {height} píxeles, y se leen como máximo {largest} x {largest}. Elija uno más pequeño.</translation>
        </message>
        <message>
            <location filename="../core/analysis/profile_area.py" />
            <source>The place holds no point and no polygon. Choose another.</source>
            <translation>El lugar no contiene ningún punto ni polígono. Elija otro.</translation>
        </message>
        <message>
            <location filename="../core/analysis/profile_source.py" />
            <source>The files of the series were closed meanwhile. Open it again.</source>
            <translation>Los archivos de la serie se han cerrado entretanto. Ábrala de nuevo.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>The image</source>
            <translation>La imagen</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>The reference</source>
            <translation>La referencia</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>{name} and the reference have {count} clear pixels in common, and gain and bias need 10. Choose another reference, or match histograms, which need no common pixels.</source>
            <translation>{name} y la referencia tienen {count} píxeles despejados en común, y la ganancia y el sesgo necesitan 10. Elija otra referencia, o ajuste los histogramas, que no necesitan píxeles comunes.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>{which} has a single value in all pixels that are clear in both, so gain and bias cannot be found. Leave the date or the band out.</source>
            <translation>{which} tiene un único valor en todos los píxeles despejados en ambas, así que no se pueden hallar la ganancia y el sesgo. Prescinda de la fecha o de la banda.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>The largest value of the image is {peak:g}, so it cannot be brought to 8 bits. Choose an image with positive values.</source>
            <translation>El mayor valor de la imagen es {peak:g}, así que no se puede llevar a 8 bits. Elija una imagen con valores positivos.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>Values of type {dtype} are counted between their extremes, and none are known. Find the range of the clear pixels first.</source>
            <translation>Los valores de tipo {dtype} se cuentan entre sus extremos, y no se conoce ninguno. Determine antes el rango de los píxeles despejados.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>{what} has no clear pixel, so its histogram cannot be matched. Leave it out, or loosen the cloud mask.</source>
            <translation>{what} no tiene ningún píxel despejado, así que no se puede ajustar su histograma. Prescinda de ella, o relaje la máscara de nubes.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>{what} has the single value {value:g} in all its clear pixels, so its histogram cannot be matched. Leave the date or the band out.</source>
            <translation>{what} tiene el valor único {value:g} en todos sus píxeles despejados, así que no se puede ajustar su histograma. Prescinda de la fecha o de la banda.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>Use ISO 8601: a date (2021-05-01), a list (2021-05-01, 2021-05-11), a period with a step (2021-05-01/2021-07-01/P7D), a step alone (P7D) from the first to the last input date, 'inputs' for every input date, or 'between:3' for three frames between each pair of dates.</source>
            <translation>Use ISO 8601: una fecha (2021-05-01), una lista (2021-05-01, 2021-05-11), un periodo con un paso (2021-05-01/2021-07-01/P7D), un paso solo (P7D) de la primera a la última fecha de entrada, 'inputs' para todas las fechas de entrada, o 'between:3' para tres fotogramas entre cada par de fechas.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{text}' is not a step of a second or more. Use an ISO 8601 duration: P7D (days), P2W (weeks), P1M (months), P1Y (years), PT12H (hours).</source>
            <translation>'{text}' no es un paso de un segundo o más. Use una duración ISO 8601: P7D (días), P2W (semanas), P1M (meses), P1Y (años), PT12H (horas).</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{text}' is not a date. {forms}</source>
            <translation>'{text}' no es una fecha. {forms}</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>No target date is given. {forms}</source>
            <translation>No se ha indicado ninguna fecha objetivo. {forms}</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>dates between {first} and {last}</source>
            <translation>fechas entre {first} y {last}</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{token}': the number of frames between dates must be 1 or more, as in between:3.</source>
            <translation>'{token}': el número de fotogramas entre fechas debe ser 1 o más, como en between:3.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{token}' asks for more than {most} dates. Use fewer frames between dates.</source>
            <translation>'{token}' pide más de {most} fechas. Use menos fotogramas entre fechas.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{token}' is not start/end/step, as in 2021-05-01/2021-07-01/P7D.</source>
            <translation>'{token}' no es inicio/fin/paso, como en 2021-05-01/2021-07-01/P7D.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{token}' ends before it starts. Write the earlier date first.</source>
            <translation>'{token}' termina antes de empezar. Escriba primero la fecha más temprana.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>The target date {target} lies {days} days before the first input date, {nearest}</source>
            <translation>La fecha objetivo {target} está {days} días antes de la primera fecha de entrada, {nearest}</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>The target date {target} lies {days} days after the last input date, {nearest}</source>
            <translation>La fecha objetivo {target} está {days} días después de la última fecha de entrada, {nearest}</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>{problem}; more than {most} days is refused. Use {period}.</source>
            <translation>{problem}; no se admiten más de {most} días. Use {period}.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>{problem}, for which this model estimates nothing. Use the nearest method, or {period}.</source>
            <translation>{problem}, para la que este modelo no estima nada. Use el método de la fecha más próxima, o {period}.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>{problem}: what is made there rests on the clear dates nearest to it.</source>
            <translation>{problem}: el resultado en ella se basa en las fechas despejadas más próximas.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{token}' asks for more than {most} dates. Use a longer step or fewer days.</source>
            <translation>'{token}' pide más de {most} fechas. Use un paso más largo o menos días.</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Make room there, or choose another place</source>
            <translation>Libere espacio ahí, o elija otro lugar</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Your share of this disk is used up: make room, or choose another place</source>
            <translation>Su cuota de este disco está agotada: libere espacio, o elija otro lugar</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Change its permissions, or choose another place</source>
            <translation>Cambie sus permisos, o elija otro lugar</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>It lies on a disk that cannot be written to: choose another place</source>
            <translation>Está en un disco en el que no se puede escribir: elija otro lugar</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Check the path, or choose another</source>
            <translation>Compruebe la ruta, o elija otra</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Check the path: a part of it is a file, not a folder</source>
            <translation>Compruebe la ruta: una parte de ella es un archivo, no una carpeta</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>It is a folder: choose a file</source>
            <translation>Es una carpeta: elija un archivo</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Choose a shorter name or path</source>
            <translation>Elija un nombre o una ruta más cortos</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Too many files are open: close layers, or restart QGIS</source>
            <translation>Hay demasiados archivos abiertos: cierre capas, o reinicie QGIS</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Too many files are open: close other programs</source>
            <translation>Hay demasiados archivos abiertos: cierre otros programas</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>The disk or the network drive fails: check it, or choose another place</source>
            <translation>Falla el disco o la unidad de red: compruebe su estado, o elija otro lugar</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Something failed that should not ({kind}: {reason}). Check that the inputs are what they seem. If it happens again, report it with the details in the log.</source>
            <translation>Ha fallado algo que no debería ({kind}: {reason}). Compruebe que las entradas son lo que parecen. Si vuelve a ocurrir, comuníquelo con los detalles del registro.</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>{what} cannot be used ({reason}). {remedy}.</source>
            <translation>{what} no se puede usar ({reason}). {remedy}.</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>There is not enough memory ({reason}). Choose a smaller tile, a smaller area or fewer dates, or close other programs, and start again.</source>
            <translation>No hay memoria suficiente ({reason}). Elija una tesela más pequeña, un área más pequeña o menos fechas, o cierre otros programas, y empiece de nuevo.</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>A text that was given is nested more deeply than can be read. Check the JSON files of the input (item file, stack.json, providers): one is damaged, or is not what it seems.</source>
            <translation>Un texto recibido tiene más niveles de anidamiento de los que se pueden leer. Compruebe los archivos JSON de la entrada (archivo de ítems, stack.json, proveedores): uno está dañado, o no es lo que parece.</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>{path} to {target}</source>
            <translation>{path} a {target}</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>A file, folder or connection</source>
            <translation>Un archivo, una carpeta o una conexión</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Check it, or choose another, and start again</source>
            <translation>Compruebe que se puede usar, o elija otro lugar, y empiece de nuevo</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>no more is given</source>
            <translation>no hay más memoria disponible</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>{owner}: {key} lies at {href}, {problem}. Choose another provider for this collection, or another scene.</source>
            <translation>{owner}: {key} está en {href}, {problem}. Elija otro proveedor para esta colección, u otra escena.</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>{owner}: the bucket {bucket} {why}. Choose an authentication configuration of QGIS with the S3 access key as user name and the secret key as password, or another provider{otherwise}.</source>
            <translation>{owner}: el depósito {bucket} {why}. Elija una configuración de autenticación de QGIS con la clave de acceso S3 como nombre de usuario y la clave secreta como contraseña, u otro proveedor{otherwise}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>Scene {id} of {title}</source>
            <translation>Escena {id} de {title}</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>Scene {id}</source>
            <translation>Escena {id}</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>{owner}: the address {href} of {key} starts with {scheme}://, which cannot be read. Choose another provider for this collection.</source>
            <translation>{owner}: la dirección {href} de {key} empieza por {scheme}://, que no se puede leer. Elija otro proveedor para esta colección.</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <location filename="../engine/catalog/http.py" />
            <location filename="../engine/catalog/stac_api.py" />
            <source>which cannot be read</source>
            <translation>que no se puede leer</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>charges who reads it (requester pays)</source>
            <translation>cobra a quien lo lee (requester pays)</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>is open to accounts only</source>
            <translation>solo es accesible con una cuenta</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>; or download the products whole, with a login, and fetch from their folder</source>
            <translation>; o descargue los productos enteros, con un inicio de sesión, y obtenga las imágenes de su carpeta</translation>
        </message>
        <message>
            <location filename="../core/fetch/bands.py" />
            <source>{what}. Choose among: {has}.</source>
            <translation>{what}. Elija entre: {has}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/bands.py" />
            <location filename="../core/fetch/plan.py" />
            <source>none that is known</source>
            <translation>ninguna conocida</translation>
        </message>
        <message>
            <location filename="../core/fetch/bands.py" />
            <source>The scenes have no band {missing}</source>
            <translation>Las escenas no tienen la banda {missing}</translation>
        </message>
        <message>
            <location filename="../core/fetch/bands.py" />
            <source>No reflective band was found</source>
            <translation>No se ha encontrado ninguna banda de reflectancia</translation>
        </message>
        <message>
            <location filename="../core/fetch/clouds.py" />
            <source>The cloud mask {path} is cut short or damaged ({why}): without it, clouds would count as clear. Download the product again.</source>
            <translation>La máscara de nubes {path} está truncada o dañada ({why}): sin ella, las nubes contarían como píxeles despejados. Descargue el producto de nuevo.</translation>
        </message>
        <message>
            <location filename="../core/fetch/clouds.py" />
            <source>the band {like} gives it no place: {log}</source>
            <translation>no se puede situar con la banda {like}: {log}</translation>
        </message>
        <message>
            <location filename="../core/fetch/clouds.py" />
            <source>it cannot be read</source>
            <translation>no se puede leer</translation>
        </message>
        <message>
            <location filename="../core/fetch/clouds.py" />
            <source>{count} of its {size} bytes can be read</source>
            <translation>se pueden leer {count} de sus {size} bytes</translation>
        </message>
        <message>
            <location filename="../core/fetch/clouds.py" />
            <source>it has {size} bytes</source>
            <translation>tiene {size} bytes</translation>
        </message>
        <message>
            <location filename="../core/fetch/days.py" />
            <source>{name}: {text}.</source>
            <translation>{name}: {text}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/drivers.py" />
            <source>it names another file as its overviews, which is not opened</source>
            <translation>nombra otro archivo como sus vistas generales, que no se abre</translation>
        </message>
        <message>
            <location filename="../core/fetch/drivers.py" />
            <source>its blocks of {width} x {height} pixels are too large to be read in parts</source>
            <translation>sus bloques de {width} x {height} píxeles son demasiado grandes para leerse por partes</translation>
        </message>
        <message>
            <location filename="../core/fetch/gml.py" />
            <source>it declares a document type or entities, which masks do not have</source>
            <translation>declara un tipo de documento o entidades, que las máscaras no tienen</translation>
        </message>
        <message>
            <location filename="../core/fetch/gml.py" />
            <source>it is no mask</source>
            <translation>no es una máscara</translation>
        </message>
        <message>
            <location filename="../core/fetch/gml.py" />
            <source>it ends or breaks in line {line}</source>
            <translation>termina o se interrumpe en la línea {line}</translation>
        </message>
        <message>
            <location filename="../core/fetch/lattice.py" />
            <source>The item's pixels are not those of its file</source>
            <translation>Los píxeles del ítem no son los de su archivo</translation>
        </message>
        <message>
            <location filename="../core/fetch/lattice.py" />
            <source>The item gives pixels of {size:.4g} m, where {gsd:g} m are expected</source>
            <translation>El ítem indica píxeles de {size:.4g} m, donde se esperan {gsd:g} m</translation>
        </message>
        <message>
            <location filename="../core/fetch/lattice.py" />
            <source>The item's grid lies away from its footprint</source>
            <translation>La rejilla del ítem está lejos de su huella</translation>
        </message>
        <message>
            <location filename="../core/fetch/lattice.py" />
            <source>{reason}: the file counts</source>
            <translation>{reason}: prevalece el archivo</translation>
        </message>
        <message>
            <location filename="../core/fetch/lattice.py" />
            <source>The CRS {crs} of the item is not understood</source>
            <translation>El SRC {crs} del ítem no se entiende</translation>
        </message>
        <message>
            <location filename="../core/fetch/naming.py" />
            <location filename="../core/stack/writer.py" />
            <source>a series</source>
            <translation>una serie</translation>
        </message>
        <message>
            <location filename="../core/fetch/naming.py" />
            <source>ask for a smaller area, fewer bands or a coarser GSD</source>
            <translation>pida un área más pequeña, menos bandas o una GSD más gruesa</translation>
        </message>
        <message>
            <location filename="../core/fetch/output_grid.py" />
            <source>The area has {width:.10g} x {height:.10g} pixels of {gsd:g} m. Choose a smaller area or a coarser GSD.</source>
            <translation>El área tiene {width:.10g} x {height:.10g} píxeles de {gsd:g} m. Elija un área más pequeña o una GSD más gruesa.</translation>
        </message>
        <message>
            <location filename="../core/fetch/output_grid.py" />
            <source>The catalogue does not say how fine the pixels are. Choose a GSD in metres.</source>
            <translation>El catálogo no indica el tamaño de los píxeles. Elija una GSD en metros.</translation>
        </message>
        <message>
            <location filename="../core/fetch/output_grid.py" />
            <source>The area crosses the antimeridian, where a grid in degrees ({crs}) breaks in two. Choose a projected CRS, such as {utm}.</source>
            <translation>El área cruza el antimeridiano, donde una rejilla en grados ({crs}) se parte en dos. Elija un SRC proyectado, como {utm}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>None of the {count} scenes can be used: {reasons}. Choose other scenes or another area.</source>
            <translation>No se puede usar ninguna de las {count} escenas: {reasons}. Elija otras escenas u otra área.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>None of the {count} scenes can be used: {skipped}. Search again, or give items with a datetime.</source>
            <translation>No se puede usar ninguna de las {count} escenas: {skipped}. Busque de nuevo, o indique ítems con fecha (datetime).</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>None of the {count} scenes can be read. {why}</source>
            <translation>No se puede leer ninguna de las {count} escenas. {why}</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>{id} is a copy of {other}, which is newer</source>
            <translation>{id} es una copia de {other}, que es más reciente</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>The scenes are of different kinds ({names}). Fetch each kind by itself.</source>
            <translation>Las escenas son de tipos distintos ({names}). Obtenga cada tipo por separado.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>These products have no windows to read (SLC, Sentinel-3, Sentinel-5P). Download them whole.</source>
            <translation>De estos productos no se pueden leer ventanas (SLC, Sentinel-3, Sentinel-5P). Descárguelos enteros.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>{id} has no date (datetime)</source>
            <translation>{id} no tiene fecha (datetime)</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>Reflectance offset {offset:g} for all scenes, as asked.</source>
            <translation>Desplazamiento de reflectancia {offset:g} para todas las escenas, según lo pedido.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>The scenes have no mask band: clouds are not masked.</source>
            <translation>Las escenas no tienen banda de máscara: las nubes no se enmascaran.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>{note} ({scenes})</source>
            <translation>{note} ({scenes})</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>The item gives {what}</source>
            <translation>El ítem indica {what}</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>{id} has no band {missing} (it has {has})</source>
            <translation>{id} no tiene la banda {missing} (tiene {has})</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>{id} does not reach the area</source>
            <translation>{id} no alcanza el área</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>The CRS {crs} is not understood. Give a code such as EPSG:32631.</source>
            <translation>El SRC {crs} no se entiende. Indique un código como EPSG:32631.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>The area is empty. Draw a rectangle, or choose a polygon layer.</source>
            <translation>El área está vacía. Dibuje un rectángulo, o elija una capa de polígonos.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>The area has no extent (a point or a line). Draw a rectangle or a polygon.</source>
            <translation>El área no tiene extensión (un punto o una línea). Dibuje un rectángulo o un polígono.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>The area cannot be expressed in {crs}. Choose another CRS.</source>
            <translation>El área no se puede expresar en {crs}. Elija otro SRC.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>No band is chosen. Name one band or more.</source>
            <translation>No se ha elegido ninguna banda. Indique una banda o más.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>A band is named twice in {bands}. Name each once.</source>
            <translation>Una banda se nombra dos veces en {bands}. Indique cada una solo una vez.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>A GSD of {gsd} m is not possible. Choose a number above 0.</source>
            <translation>Una GSD de {gsd} m no es posible. Elija un número mayor que 0.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>Masks cannot grow by {growth:g} m. Choose 0 to {largest:g} m.</source>
            <translation>Las máscaras no se pueden ampliar {growth:g} m. Elija de 0 a {largest:g} m.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>A minimum clear share of {share:g} % is not possible. Choose 0 to 100.</source>
            <translation>Una parte despejada mínima de {share:g} % no es posible. Elija de 0 a 100.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>Unknown resampling {resampling}. Choose one of: {choices}.</source>
            <translation>Remuestreo {resampling} desconocido. Elija uno de estos: {choices}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>The transfer broke off, or the file is broken: try again later, or leave this scene out.</source>
            <translation>La transferencia se ha interrumpido, o el archivo está dañado: inténtelo más tarde, o prescinda de esta escena.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>The file is broken or cut short: leave this scene out, or get it again.</source>
            <translation>El archivo está dañado o truncado: prescinda de esta escena, o consígala de nuevo.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>status {status}: {message}</source>
            <translation>estado {status}: {message}</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>status {status}</source>
            <translation>estado {status}</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>Check the connection and QGIS's proxy, or leave this scene out.</source>
            <translation>Compruebe la conexión y el proxy de QGIS, o prescinda de esta escena.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>{host} does not answer: {failure}</source>
            <translation>{host} no responde: {failure}</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>Check the connection and QGIS's proxy settings, or try again later.</source>
            <translation>Compruebe la conexión y la configuración del proxy de QGIS, o inténtelo más tarde.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>the server answers with a web page (HTML) instead of the file</source>
            <translation>el servidor responde con una página web (HTML) en lugar del archivo</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>Check whether a login page or a proxy stands before it, or choose another provider.</source>
            <translation>Compruebe si hay delante una página de inicio de sesión o un proxy, o elija otro proveedor.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>the file is neither a TIFF nor a JPEG 2000 image, and others are not read from outside</source>
            <translation>el archivo no es una imagen TIFF ni JPEG 2000, y los demás formatos no se leen desde fuera</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>It cannot be used: leave this scene out, or download the product whole.</source>
            <translation>No se puede usar: prescinda de esta escena, o descargue el producto entero.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>The server asks for a pause of {wait:.0f} s: try again after that.</source>
            <translation>El servidor pide una pausa de {wait:.0f} s: inténtelo de nuevo después.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>{owner}: the signature of {name} was refused; reading with a new one.</source>
            <translation>{owner}: se ha rechazado la firma de {name}; se lee con una nueva.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>{owner}: {name} cannot be read ({reason}). {remedy}</source>
            <translation>{owner}: {name} no se puede leer ({reason}). {remedy}</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>{owner}: {problem} at {name}</source>
            <translation>{owner}: {problem} en {name}</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>{label} ({scenes}): {share:.0%} usable</source>
            <translation>{label} ({scenes}): {share:.0%} útil</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>{done:.0f} of {size:.0f} MB</source>
            <translation>{done:.0f} de {size:.0f} MB</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>. Ask for a lower clear share, mask less, or widen the period.</source>
            <translation>. Pida una parte despejada menor, enmascare menos, o amplíe el periodo.</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>No day could be fetched. {reasons}{what}</source>
            <translation>No se ha podido obtener ningún día. {reasons}{what}</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>Left out: {reason} of the area.</source>
            <translation>Descartado: {reason} del área.</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>{count} days on a grid of {width} x {height} pixels of {gsd:g} m, {size:.0f} MB.</source>
            <translation>{count} días en una rejilla de {width} x {height} píxeles de {gsd:g} m, {size:.0f} MB.</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>Cancelled. The same request goes on where it stopped.</source>
            <translation>Cancelado. La misma petición continuará donde se detuvo.</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>{label}: already fetched.</source>
            <translation>{label}: ya obtenido.</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>Not fetched: {label}: {why}</source>
            <translation>No obtenido: {label}: {why}</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>Left out: {reason}.</source>
            <translation>Descartado: {reason}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/safe.py" />
            <source>{path} is no Sentinel-2 (L1C, L2A) or Sentinel-1 GRD product in SAFE format: no name such as S2A_MSIL2A_... is found. Give the .SAFE folder or zip as it was downloaded.</source>
            <translation>{path} no es un producto Sentinel-2 (L1C, L2A) o Sentinel-1 GRD en formato SAFE: no se encuentra ningún nombre como S2A_MSIL2A_... Indique la carpeta .SAFE o el zip tal como se descargó.</translation>
        </message>
        <message>
            <location filename="../core/fetch/safe.py" />
            <source>{folder} holds no product in SAFE format (S2A_MSIL2A_..., a folder or .zip). Choose the folder that the products were downloaded to.</source>
            <translation>{folder} no contiene ningún producto en formato SAFE (S2A_MSIL2A_..., una carpeta o .zip). Elija la carpeta en la que se descargaron los productos.</translation>
        </message>
        <message>
            <location filename="../core/fetch/safe.py" />
            <source>{path} holds no band of {name}. Download the product again: it is not whole.</source>
            <translation>{path} no contiene ninguna banda de {name}. Descargue el producto de nuevo: está incompleto.</translation>
        </message>
        <message>
            <location filename="../core/fetch/safe.py" />
            <source>{path} cannot be opened as a SAFE product ({log}). Give a .SAFE folder or its zip; if the download was interrupted, download it again.</source>
            <translation>{path} no se puede abrir como producto SAFE ({log}). Indique una carpeta .SAFE o su zip; si la descarga se interrumpió, descárguelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../core/fetch/servers.py" />
            <source>{owner}: the server of {name} sends without end: it was asked for {count} bytes, and sends more without saying how much there is. Choose another provider, or leave this scene out.</source>
            <translation>{owner}: el servidor de {name} envía datos sin fin: se le pidieron {count} bytes, y envía más sin decir cuánto hay. Elija otro proveedor, o prescinda de esta escena.</translation>
        </message>
        <message>
            <location filename="../core/fetch/servers.py" />
            <source>{owner}: the server of {name} begins to answer, and comes to no end within {limit:.0f} s. Choose another provider, or try again later.</source>
            <translation>{owner}: el servidor de {name} empieza a responder y no termina en {limit:.0f} s. Elija otro proveedor, o vuelva a intentarlo más tarde.</translation>
        </message>
        <message>
            <location filename="../core/fetch/stored.py" />
            <source>Reflectance scale {scale:g}, offset {offset:g}: declared by the file</source>
            <translation>Escala de reflectancia {scale:g}, desplazamiento {offset:g}: declarados por el archivo</translation>
        </message>
        <message>
            <location filename="../core/fetch/versions.py" />
            <source>{owner}: the server of {name} answers requests for parts of a file with its beginning (Range): the pixels would be wrong. Choose another provider, or download the files whole.</source>
            <translation>{owner}: el servidor de {name} responde a las peticiones de partes de un archivo con su comienzo (Range): los píxeles serían erróneos. Elija otro proveedor, o descargue los archivos enteros.</translation>
        </message>
        <message>
            <location filename="../core/fetch/versions.py" />
            <source>{owner}: {name} has changed while it was read: its pixels would be mixed. What to do: run again, when nobody writes to it any more.</source>
            <translation>{owner}: {name} ha cambiado mientras se leía: sus píxeles estarían mezclados. Qué hacer: repita la ejecución cuando ya nadie escriba en ese archivo.</translation>
        </message>
        <message>
            <location filename="../core/fetch/window.py" />
            <source>it has {count} bands, and band {index} is wanted</source>
            <translation>tiene {count} bandas, pero se pide la banda {index}</translation>
        </message>
        <message>
            <location filename="../core/fetch/window.py" />
            <source>it stores fractions, where its item promises {dtype}</source>
            <translation>guarda fracciones, aunque su ítem declara {dtype}</translation>
        </message>
        <message>
            <location filename="../core/fetch/window.py" />
            <source>its nodata value {own:g} counts, not {nodata:g} as the item says</source>
            <translation>prevalece su propio valor nodata {own:g}, no {nodata:g} como indica el ítem</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>Choose an authentication configuration of QGIS with a valid user name and password.</source>
            <translation>Elija una configuración de autenticación de QGIS con un nombre de usuario y una contraseña válidos.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>A requester-pays bucket needs S3 keys (an authentication configuration with key and secret); other data need an account with the right to them, or a new search.</source>
            <translation>Un depósito en el que paga quien solicita (requester pays) necesita claves S3 (una configuración de autenticación con clave y secreto); los demás datos requieren una cuenta con acceso a ellos, o una nueva búsqueda.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>It is not there any more, or the address is wrong: search again, or leave this scene out.</source>
            <translation>Ya no está ahí, o la dirección es errónea: busque de nuevo, o prescinda de esta escena.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>The proxy wants a login: set it in QGIS's options, Network.</source>
            <translation>El proxy pide un inicio de sesión: indíquelo en las opciones de QGIS, Red.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>The file is shorter than its header says: leave this scene out.</source>
            <translation>El archivo es más corto de lo que indica su cabecera: prescinda de esta escena.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>Too many requests: wait some minutes, or use fewer connections.</source>
            <translation>Demasiadas peticiones: espere unos minutos, o use menos conexiones.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>The server has a problem: try again later, or choose another provider.</source>
            <translation>El servidor tiene un problema: inténtelo más tarde, o elija otro proveedor.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>It does not accept this request: check filters, area and dates.</source>
            <translation>No acepta esta petición: compruebe los filtros, el área y las fechas.</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>Band {number} is marked as alpha (transparency) in {label}</source>
            <translation>La banda {number} está marcada como alfa (transparencia) en {label}</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>of the pixels sampled {zeros:.1%} are 0, the others have {values} different values, the most frequent of them in {commonest:.0%}</source>
            <translation>de los píxeles muestreados, el {zeros:.1%} son 0; los demás tienen {values} valores distintos, el más frecuente de ellos en el {commonest:.0%}</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>{path} is damaged or truncated: band {number} cannot be read ({log}). Get the file again, or remove it from the input.</source>
            <translation>{path} está dañado o truncado: la banda {number} no se puede leer ({log}). Consiga el archivo de nuevo, o quítelo de la entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>{what}, and taken as a mask: pixels where it is 0 are not clear, all others are ({text}). To take it as a band, name it among the bands ({number}).</source>
            <translation>{what}, y se toma como máscara: los píxeles donde es 0 no están despejados, todos los demás sí ({text}). Para tomarla como banda, nómbrela entre las bandas ({number}).</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>it states a date, as the other bands do</source>
            <translation>indica una fecha, como las demás bandas</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>it is the only band</source>
            <translation>es la única banda</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>it is an ordinary band in {path}</source>
            <translation>es una banda normal en {path}</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>{what}; it is taken as a band and hides no pixel, as it is asked for.</source>
            <translation>{what}; se toma como banda y no oculta ningún píxel, según lo pedido.</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source> To leave it out, name the bands {others}.</source>
            <translation> Para prescindir de ella, nombre las bandas {others}.</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>{what}, yet taken as a band: {why}.{leave_out}</source>
            <translation>{what}, pero se toma como banda: {why}.{leave_out}</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <location filename="../core/raster/classes.py" />
            <source>it is called {name}</source>
            <translation>se llama {name}</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>its wavelength is {wavelength:g} um</source>
            <translation>su longitud de onda es {wavelength:g} um</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>Save the bands of each date as a file of its own (Raster &gt; Conversion &gt; Translate, or gdal_translate -b); or, if all its bands are of one date, give that for the file ('Dates of the inputs').</source>
            <translation>Guarde las bandas de cada fecha como un archivo propio (Ráster &gt; Conversión &gt; Traducir, o gdal_translate -b); o, si todas sus bandas son de una sola fecha, indíquela para el archivo («Fechas de las entradas»).</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>years</source>
            <translation>años</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>{label}: some of its bands are dates, and these are not: {bare}. {remedy}</source>
            <translation>{label}: algunas de sus bandas son fechas, y estas no: {bare}. {remedy}</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>{label}: its bands are dates, yet not each date has the same bands ({listed}). {remedy}</source>
            <translation>{label}: sus bandas son fechas, pero no todas las fechas tienen las mismas bandas ({listed}). {remedy}</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>months</source>
            <translation>meses</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>weeks</source>
            <translation>semanas</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>days of a year</source>
            <translation>días de un año</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>{label}: its bands are {kind} ({names}), which are no dates. Give a date for each band ('Dates of the inputs': {days}, ...), or one for the file, if all its bands are of one date.</source>
            <translation>{label}: sus bandas son {kind} ({names}), que no son fechas. Indique una fecha para cada banda («Fechas de las entradas»: {days}, ...), o una para el archivo, si todas sus bandas son de una sola fecha.</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>the names of the files in the VRT</source>
            <translation>los nombres de los archivos del VRT</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>the time dimension '{axis}'</source>
            <translation>la dimensión temporal '{axis}'</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>the metadata of the bands</source>
            <translation>los metadatos de las bandas</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>the names of the bands</source>
            <translation>los nombres de las bandas</translation>
        </message>
        <message>
            <location filename="../core/raster/classes.py" />
            <source>it has a colour table of {count} entries</source>
            <translation>tiene una tabla de colores de {count} entradas</translation>
        </message>
        <message>
            <location filename="../core/raster/classes.py" />
            <source>it names categories ({categories}, ...)</source>
            <translation>nombra categorías ({categories}, ...)</translation>
        </message>
        <message>
            <location filename="../core/raster/classes.py" />
            <source>its attribute table names classes</source>
            <translation>su tabla de atributos nombra clases</translation>
        </message>
        <message>
            <location filename="../core/raster/classes.py" />
            <source>the file is called {stem}</source>
            <translation>el archivo se llama {stem}</translation>
        </message>
        <message>
            <location filename="../core/raster/cog.py" />
            <source>{name} cannot be written to {folder} ({reason}). Free some space there, or choose another folder that can be written to.</source>
            <translation>{name} no se puede escribir en {folder} ({reason}). Libere espacio ahí, o elija otra carpeta en la que se pueda escribir.</translation>
        </message>
        <message>
            <location filename="../core/raster/cog.py" />
            <source>{end} bytes were written, {size} are on the disk; {log}</source>
            <translation>se escribieron {end} bytes, pero en el disco hay {size}; {log}</translation>
        </message>
        <message>
            <location filename="../core/raster/file_names.py" />
            <source>The catalogue gives an item or asset without a name: it cannot be saved.</source>
            <translation>El catálogo devuelve un ítem o recurso sin nombre: no se puede guardar.</translation>
        </message>
        <message>
            <location filename="../core/raster/file_names.py" />
            <source>The name {relative} would leave the folder or is reserved: the product was not unpacked. Do not trust it, and report it to the provider.</source>
            <translation>El nombre {relative} queda fuera de la carpeta o está reservado: el producto no se ha descomprimido. No se fíe de él, y comuníquelo al proveedor.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>This GDAL ({version}) cannot write {dtype}. Convert the input to int16 first.</source>
            <translation>Esta versión de GDAL ({version}) no puede escribir {dtype}. Convierta antes la entrada a int16.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} is damaged or truncated: rows {row} to {last_row}, columns {col} to {last_col} cannot be read ({log}). Get the file again, or remove it from the input.</source>
            <translation>{path} está dañado o truncado: las filas {row} a {last_row}, columnas {col} a {last_col}, no se pueden leer ({log}). Consiga el archivo de nuevo, o quítelo de la entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} cannot be opened as a raster ({why}). Check the connection and that its server still has the file, and run again, or remove it from the input.</source>
            <translation>{path} no se puede abrir como ráster ({why}). Compruebe la conexión y que su servidor aún tiene el archivo, y ejecute de nuevo, o quítelo de la entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} cannot be opened as a raster ({why}). Check that the file exists and is whole, or remove it from the input.</source>
            <translation>{path} no se puede abrir como ráster ({why}). Compruebe que el archivo existe y está entero, o quítelo de la entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} stores {data_type} values. Convert it to real numbers first.</source>
            <translation>{path} guarda valores {data_type}. Conviértalos antes a números reales.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} has no pixels. Remove it from the input.</source>
            <translation>{path} no tiene píxeles. Quítelo de la entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} is placed by ground control points or RPCs only. Warp it to a CRS first (Raster &gt; Projections &gt; Warp).</source>
            <translation>{path} solo está situado mediante puntos de control o RPC. Reproyéctelo antes a un SRC (Ráster &gt; Proyecciones &gt; Combar).</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} has a damaged georeference (geotransform {transform}, expected six finite numbers). Repair it or remove it.</source>
            <translation>{path} tiene una georreferencia dañada (geotransform {transform}, se esperaban seis números finitos). Repárelo o quítelo.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} has pixels of zero size (geotransform {transform}). Repair it or remove it.</source>
            <translation>{path} tiene píxeles de tamaño cero (geotransform {transform}). Repárelo o quítelo.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path}: rows {row} to {last_row}, columns {col} to {last_col} cannot be read from its server ({log}). Check the connection and that its server still has the file, and run again, or remove it from the input.</source>
            <translation>{path}: las filas {row} a {last_row}, columnas {col} a {last_col}, no se pueden leer de su servidor ({log}). Compruebe la conexión y que su servidor aún tiene el archivo, y ejecute de nuevo, o quítelo de la entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>GDAL gives no reason</source>
            <translation>GDAL no da ningún motivo</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>there is no such file</source>
            <translation>el archivo no existe</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>the file is empty</source>
            <translation>el archivo está vacío</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>its server does not answer</source>
            <translation>su servidor no responde</translation>
        </message>
        <message>
            <location filename="../core/raster/locks.py" />
            <source>process {number} on {host} since {time}</source>
            <translation>proceso {number} en {host} desde {time}</translation>
        </message>
        <message>
            <location filename="../core/raster/locks.py" />
            <source>another run</source>
            <translation>otra ejecución</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{folder} already holds {name}, which this plugin did not write, or which was changed since: it is not replaced. Move it away, or choose another folder.</source>
            <translation>{folder} ya contiene {name}, que este complemento no ha escrito, o que se ha cambiado desde entonces: no se sustituye. Muévalo a otro sitio, o elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>or change its permissions</source>
            <translation>o cambie sus permisos</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{folder} cannot be written to ({why}). Choose another folder, {remedy}.</source>
            <translation>En {folder} no se puede escribir ({why}). Elija otra carpeta, {remedy}.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{folder} already holds {already}. Choose another folder, or allow overwriting.</source>
            <translation>{folder} ya contiene {already}. Elija otra carpeta, o permita sobrescribir.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{folder} is a file, not a folder. Choose a folder for the output.</source>
            <translation>{folder} es un archivo, no una carpeta. Elija una carpeta para la salida.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>There is no folder {folder}. Make it, or choose another.</source>
            <translation>No hay ninguna carpeta {folder}. Créela, o elija otra.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{path} is a folder. Choose the name of a file.</source>
            <translation>{path} es una carpeta. Elija el nombre de un archivo.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{names} and more</source>
            <translation>{names} y más</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>with a shorter path: Windows takes {most} characters</source>
            <translation>con una ruta más corta: Windows admite {most} caracteres</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>or free some space there</source>
            <translation>o libere espacio ahí</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{path} is read by this run: it is an input, or behind one. Choose another place for the output.</source>
            <translation>Esta ejecución lee {path}: es una entrada, o forma parte de una. Elija otro lugar para la salida.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>or make it again if it was removed or renamed</source>
            <translation>o créela de nuevo si se eliminó o se le cambió el nombre</translation>
        </message>
        <message>
            <location filename="../core/raster/raster_plan.py" />
            <source>{folder} has {free:.3g} GB free, but the output needs {need:.3g} GB while it is made. Free some space, or {remedy}.</source>
            <translation>{folder} tiene {free:.3g} GB libres, pero la salida necesita {need:.3g} GB mientras se crea. Libere espacio, o {remedy}.</translation>
        </message>
        <message>
            <location filename="../core/raster/replacement.py" />
            <source>{folder} already holds {name}, which has come there since the run began, or is not this plugin's: it is not replaced. Nothing was changed. Move it away, or choose another folder.</source>
            <translation>{folder} ya contiene {name}, que ha aparecido ahí desde que empezó la ejecución, o que no es de este complemento: no se sustituye. No se ha cambiado nada. Muévalo a otro sitio, o elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../core/raster/replacement.py" />
            <source>{folder} was removed or renamed, or its disk has gone, while output was written there. Start again, with the disk connected, or choose another folder.</source>
            <translation>{folder} se eliminó o se le cambió el nombre, o su disco ha desaparecido, mientras se escribía ahí la salida. Empiece de nuevo, con el disco conectado, o elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../core/raster/replacement.py" />
            <source>{what} already holds the output of a run that is still at work ({error}). Wait until it has ended, or choose another place.</source>
            <translation>{what} ya contiene la salida de una ejecución que aún está en marcha ({error}). Espere a que termine, o elija otro lugar.</translation>
        </message>
        <message>
            <location filename="../core/raster/replacement.py" />
            <source>{name} cannot be replaced ({reason}). Close the programs and layers that use it, or choose another folder. Nothing was changed.</source>
            <translation>{name} no se puede sustituir ({reason}). Cierre los programas y las capas que lo usan, o elija otra carpeta. No se ha cambiado nada.</translation>
        </message>
        <message>
            <location filename="../core/raster/replacement.py" />
            <source>{path} cannot be written ({reason}). Choose another place, or make room there.</source>
            <translation>{path} no se puede escribir ({reason}). Elija otro lugar, o libere espacio ahí.</translation>
        </message>
        <message>
            <location filename="../core/raster/subdatasets.py" />
            <source>{path} holds rasters on different grids: {listed}. Give one of them, or load it as a layer.</source>
            <translation>{path} contiene rásteres en rejillas distintas: {listed}. Indique uno de ellos, o cárguelo como capa.</translation>
        </message>
        <message>
            <location filename="../core/raster/subdatasets.py" />
            <source>One of the files {files}</source>
            <translation>Uno de los archivos {files}</translation>
        </message>
        <message>
            <location filename="../core/raster/subdatasets.py" />
            <source>none that can be read</source>
            <translation>ninguno que se pueda leer</translation>
        </message>
        <message>
            <location filename="../core/raster/unchanged.py" />
            <source>{path}{which} has changed since the run began to read it: its pixels would be mixed. Wait until the program that writes it has finished, and run again.</source>
            <translation>{path}{which} ha cambiado desde que la ejecución empezó a leerlo: sus píxeles estarían mezclados. Espere a que termine el programa que lo escribe, y repita la ejecución.</translation>
        </message>
        <message>
            <location filename="../core/retry_policy.py" />
            <source>{why}: trying again in {seconds:.0f} s ({failures} of {tries}).</source>
            <translation>{why}: nuevo intento dentro de {seconds:.0f} s ({failures} de {tries}).</translation>
        </message>
        <message>
            <location filename="../core/retry_policy.py" />
            <location filename="../engine/call.py" />
            <location filename="../engine/catalog/http.py" />
            <location filename="../engine/turns.py" />
            <source>The run was stopped.</source>
            <translation>Se ha detenido la ejecución.</translation>
        </message>
        <message>
            <location filename="../core/retry_policy.py" />
            <source>{seconds:.0f} s to wait.</source>
            <translation>{seconds:.0f} s de espera.</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>which is no address</source>
            <translation>que no es una dirección</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>which is neither https nor s3</source>
            <translation>que no es https ni s3</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>The address {href} cannot be read, {problem}. Choose another scene.</source>
            <translation>No se puede leer la dirección {href}, {problem}. Elija otra escena.</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>whose host cannot be made out</source>
            <translation>cuyo servidor no se puede determinar</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>whose bucket has a name that cannot be</source>
            <translation>cuyo depósito tiene un nombre imposible</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>which names no object of its bucket</source>
            <translation>que no nombra ningún objeto de su depósito</translation>
        </message>
        <message>
            <location filename="../core/scenes/calibration.py" />
            <source>Reflectance {reason}</source>
            <translation>Reflectancia: {reason}</translation>
        </message>
        <message>
            <location filename="../core/scenes/calibration.py" />
            <source>Doubtful {reason}</source>
            <translation>Dudoso: {reason}</translation>
        </message>
        <message>
            <location filename="../core/scenes/declarations.py" />
            <source>The file of further providers {path} cannot be read: {error}. Repair it, or let {extra} name another.</source>
            <translation>El archivo de proveedores adicionales {path} no se puede leer: {error}. Repárelo, o haga que {extra} indique otro.</translation>
        </message>
        <message>
            <location filename="../core/scenes/entries.py" />
            <source>{name} is {value:.60}</source>
            <translation>{name} es {value:.60}</translation>
        </message>
        <message>
            <location filename="../core/scenes/families.py" />
            <source>Doubtful scale 1: neither the item nor its product's name says how reflectance is stored</source>
            <translation>Escala 1 dudosa: ni el ítem ni el nombre de su producto dicen cómo se guarda la reflectancia</translation>
        </message>
        <message>
            <location filename="../core/scenes/footprint.py" />
            <source>a footprint of {points} points, more than {most}</source>
            <translation>una huella de {points} puntos, más de {most}</translation>
        </message>
        <message>
            <location filename="../core/scenes/footprint.py" />
            <source>a footprint with longitudes beyond {largest:g} degrees</source>
            <translation>una huella con longitudes más allá de {largest:g} grados</translation>
        </message>
        <message>
            <location filename="../core/scenes/footprint.py" />
            <source>a footprint that is no polygon</source>
            <translation>una huella que no es un polígono</translation>
        </message>
        <message>
            <location filename="../core/scenes/geometry.py" />
            <source>The area must be a polygon in longitude and latitude (GeoJSON Polygon or MultiPolygon), not {kind}.</source>
            <translation>El área debe ser un polígono en longitud y latitud (GeoJSON Polygon o MultiPolygon), no {kind}.</translation>
        </message>
        <message>
            <location filename="../core/scenes/geometry.py" />
            <source>The area is empty: draw a polygon, or an extent with a width and a height.</source>
            <translation>El área está vacía: dibuje un polígono, o una extensión con anchura y altura.</translation>
        </message>
        <message>
            <location filename="../core/scenes/geometry.py" />
            <source>The area has latitudes beyond 90 degrees: are its coordinates longitude and latitude?</source>
            <translation>El área tiene latitudes más allá de 90 grados: ¿son longitud y latitud sus coordenadas?</translation>
        </message>
        <message>
            <location filename="../core/scenes/geometry.py" />
            <source>The area has longitudes beyond {largest:g} degrees: are its coordinates longitude and latitude?</source>
            <translation>El área tiene longitudes más allá de {largest:g} grados: ¿son longitud y latitud sus coordenadas?</translation>
        </message>
        <message>
            <location filename="../core/scenes/items.py" />
            <source>The item file {path} holds no item. Search again with wider limits.</source>
            <translation>El archivo de ítems {path} no contiene ningún ítem. Busque de nuevo con límites más amplios.</translation>
        </message>
        <message>
            <location filename="../core/scenes/items.py" />
            <source>The item file {path} cannot be written: {reason}. Choose another folder.</source>
            <translation>El archivo de ítems {path} no se puede escribir: {reason}. Elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../core/scenes/items.py" />
            <source>The item file {path} cannot be read: {reason}. Give the file that the search wrote, or another STAC ItemCollection.</source>
            <translation>El archivo de ítems {path} no se puede leer: {reason}. Indique el archivo que escribió la búsqueda, u otra STAC ItemCollection.</translation>
        </message>
        <message>
            <location filename="../core/scenes/items.py" />
            <source>{path} is no item file (not JSON: {error}). Make one with the search, or give a STAC ItemCollection.</source>
            <translation>{path} no es un archivo de ítems (no es JSON: {error}). Cree uno con la búsqueda, o indique una STAC ItemCollection.</translation>
        </message>
        <message>
            <location filename="../core/scenes/items.py" />
            <source>{name}: one item was left out. {error}</source>
            <translation>{name}: se ha descartado un ítem. {error}</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>a proj:shape of {value:.40}</source>
            <translation>un proj:shape de {value:.40}</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>a proj:transform that contradicts its shape or box</source>
            <translation>un proj:transform que contradice su forma o su rectángulo envolvente</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>a proj:transform in GDAL's order</source>
            <translation>un proj:transform en el orden de GDAL</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>a grid in degrees for an image in radar geometry</source>
            <translation>una rejilla en grados para una imagen en geometría de radar</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>a proj:transform of {value:.40}</source>
            <translation>un proj:transform de {value:.40}</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>{wrong} (put right)</source>
            <translation>{wrong} (corregido)</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>Provider {name} is unknown. Choose one of {names}, or give the address of a STAC API (https://...).</source>
            <translation>El proveedor {name} es desconocido. Elija uno de {names}, o indique la dirección de una API STAC (https://...).</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>{provider} does not offer {collection}. It is offered by {offers}.</source>
            <translation>{provider} no ofrece {collection}. Lo ofrece: {offers}.</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>Name the collection to search at {name}.</source>
            <translation>Indique la colección en la que se busca en {name}.</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>The declaration of providers is wrong: {error}</source>
            <translation>La declaración de proveedores es errónea: {error}</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>Collection {collection} is unknown. Choose one of {collections}, or name the provider that has it.</source>
            <translation>La colección {collection} es desconocida. Elija una de {collections}, o indique el proveedor que la tiene.</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>The declaration of collection {id} names an unknown {wrong}</source>
            <translation>La declaración de la colección {id} nombra algo desconocido: {wrong}</translation>
        </message>
        <message>
            <location filename="../core/scenes/query.py" />
            <source>Name the collection to search.</source>
            <translation>Indique la colección en la que se busca.</translation>
        </message>
        <message>
            <location filename="../core/scenes/query.py" />
            <source>The start {start} lies after the end {end}: swap them.</source>
            <translation>El inicio {start} es posterior al fin {end}: inviértalos.</translation>
        </message>
        <message>
            <location filename="../core/scenes/query.py" />
            <source>Cloud cover is a percentage from 0 to 100, not {percentage:g}.</source>
            <translation>La cobertura de nubes es un porcentaje de 0 a 100, no {percentage:g}.</translation>
        </message>
        <message>
            <location filename="../core/scenes/query.py" />
            <source>The limit must be at least 1 scene, not {limit}.</source>
            <translation>El límite debe ser de al menos 1 escena, no {limit}.</translation>
        </message>
        <message>
            <location filename="../core/scenes/query.py" />
            <source>The filter {part} cannot be read. Write: property operator value, with one of = != &lt; &lt;= &gt; &gt;= in, such as: view:off_nadir &lt; 20; platform in landsat-8, landsat-9</source>
            <translation>El filtro {part} no se puede leer. Escriba: propiedad operador valor, con uno de = != &lt; &lt;= &gt; &gt;= in, como: view:off_nadir &lt; 20; platform in landsat-8, landsat-9</translation>
        </message>
        <message>
            <location filename="../core/scenes/roles.py" />
            <source>roles that are no list: {roles:.60}</source>
            <translation>roles que no son una lista: {roles:.60}</translation>
        </message>
        <message>
            <location filename="../core/scenes/scene.py" />
            <source>no datetime</source>
            <translation>ninguna fecha (datetime)</translation>
        </message>
        <message>
            <location filename="../core/scenes/scene.py" />
            <source>no geometry</source>
            <translation>ninguna geometría</translation>
        </message>
        <message>
            <location filename="../core/scenes/scene.py" />
            <source>no assets</source>
            <translation>ningún recurso</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>The item {name} has a value that cannot be ({error:.200}). Leave it out, or report it to the provider.</source>
            <translation>El ítem {name} tiene un valor imposible ({error:.200}). Prescinda de él, o comuníquelo al proveedor.</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>without a name</source>
            <translation>sin nombre</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>This is not a STAC item: {item}. Give a STAC item or ItemCollection (a GeoJSON FeatureCollection whose features have an id, properties and assets).</source>
            <translation>Esto no es un ítem STAC: {item}. Indique un ítem STAC o una ItemCollection (una FeatureCollection GeoJSON cuyos objetos tienen id, propiedades y recursos).</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>which leads to none that is https or s3</source>
            <translation>que no lleva a ninguna que sea https o s3</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>{field} that are no list of objects: {bands:.60}</source>
            <translation>{field} que no son una lista de objetos: {bands:.60}</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>for asset {key} an address that is not used: {problem}</source>
            <translation>para el recurso {key} una dirección que no se usa: {problem}</translation>
        </message>
        <message>
            <location filename="../core/series/extras.py" />
            <source>This model has no {name}: do not ask for it, or choose another model.</source>
            <translation>Este modelo no tiene {name}: no lo pida, o elija otro modelo.</translation>
        </message>
        <message>
            <location filename="../core/series/image.py" />
            <source>Computing</source>
            <translation>Calculando</translation>
        </message>
        <message>
            <location filename="../core/series/interpolation.py" />
            <location filename="../core/series/kriging.py" />
            <source>Unknown interpolation '{method}'. Choose one of: {choices}.</source>
            <translation>Interpolación '{method}' desconocida. Elija una de estas: {choices}.</translation>
        </message>
        <message>
            <location filename="../core/series/looks.py" />
            <source>A ground of {rows} x {cols} samples is no whole number of pixels of {factor} samples. Cut it to a multiple.</source>
            <translation>Un terreno de {rows} x {cols} muestras no contiene un número entero de píxeles de {factor} muestras. Recórtelo a un múltiplo.</translation>
        </message>
        <message>
            <location filename="../core/series/pipeline.py" />
            <source>The output would have {width:.10g} x {height:.10g} pixels. Choose a smaller scale, a coarser GSD or a smaller area.</source>
            <translation>La salida tendría {width:.10g} x {height:.10g} píxeles. Elija una escala menor, una GSD más gruesa o un área más pequeña.</translation>
        </message>
        <message>
            <location filename="../core/series/pipeline.py" />
            <source>{percent} % of the area</source>
            <translation>{percent} % del área</translation>
        </message>
        <message>
            <location filename="../core/series/pipeline.py" />
            <source>The output would have {width} x {height} pixels, fewer than the input's {input_width} x {input_height}. Choose a scale of 1 or more, or a GSD not above the input's.</source>
            <translation>La salida tendría {width} x {height} píxeles, menos que los {input_width} x {input_height} de la entrada. Elija una escala de 1 o más, o una GSD que no supere la de la entrada.</translation>
        </message>
        <message>
            <location filename="../core/series/registration.py" />
            <source>median of the dates</source>
            <translation>mediana de las fechas</translation>
        </message>
        <message>
            <location filename="../core/series/registration.py" />
            <source>median of the dates refined to the global reference image</source>
            <translation>mediana de las fechas ajustada a la imagen de referencia global</translation>
        </message>
        <message>
            <location filename="../core/series/registration.py" />
            <source>The reference {name} has too little in common with the dates: its correlation with them is {correlation:.2f}, and {least} is needed, with a standard error of the shift of at most {largest_error} pixels. Choose a clear image of the same place, of pixels that are not much coarser.</source>
            <translation>La referencia {name} tiene demasiado poco en común con las fechas: su correlación con ellas es {correlation:.2f}, y se necesita {least}, con un error estándar del desplazamiento de {largest_error} píxeles como máximo. Elija una imagen despejada del mismo lugar, de píxeles no mucho más gruesos.</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>Registration of the dates by {bands}, to the {reference}:</source>
            <translation>Corregistro de las fechas con {bands} (referencia: {reference}):</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{pixels:.2f} right</source>
            <translation>{pixels:.2f} px a la derecha</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{pixels:.2f} left</source>
            <translation>{pixels:.2f} px a la izquierda</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{pixels:.2f} down</source>
            <translation>{pixels:.2f} px hacia abajo</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{pixels:.2f} up</source>
            <translation>{pixels:.2f} px hacia arriba</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{date}  {across} and {along} px (x {x:+.1f} m, y {y:+.1f} m), quality {quality:.2f}</source>
            <translation>{date}  {across} y {along} (x {x:+.1f} m, y {y:+.1f} m), calidad {quality:.2f}</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{date}  stays where it is, quality 0</source>
            <translation>{date}  no se mueve, calidad 0</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>These dates could not be registered and stay where they are: {missed}. Too little of them is clear, or they have no texture in common with the other dates, or lie farther away than products of one kind do.</source>
            <translation>Estas fechas no se han podido corregistrar y no se mueven: {missed}. Está despejada una parte demasiado pequeña de ellas, o no tienen textura en común con las demás fechas, o su desplazamiento es mayor que el habitual entre productos de un mismo tipo.</translation>
        </message>
        <message>
            <location filename="../core/series/runner.py" />
            <source>Out of memory: going on with the CPU.</source>
            <translation>Memoria agotada: se continúa con la CPU.</translation>
        </message>
        <message>
            <location filename="../core/series/runner.py" />
            <source>Out of memory: going on with tiles of {side} pixels.</source>
            <translation>Memoria agotada: se continúa con teselas de {side} píxeles.</translation>
        </message>
        <message>
            <location filename="../core/series/screen.py" />
            <source>No band has a known wavelength of reflected sunlight: missed clouds cannot be looked for.</source>
            <translation>Ninguna banda tiene una longitud de onda conocida de luz solar reflejada: no se pueden buscar nubes no detectadas.</translation>
        </message>
        <message>
            <location filename="../core/series/screen.py" />
            <source>Clouds, haze, shadows or snow that no mask hides, by date: {shares}</source>
            <translation>Nubes, bruma, sombras o nieve que ninguna máscara oculta, por fecha: {shares}</translation>
        </message>
        <message>
            <location filename="../core/series/screen.py" />
            <source>These dates were largely rejected by the screen for missed clouds: {worst}. They depart from the dates before and after in the way of clouds, haze, shadows or passing snow. Look at them; switch the screen off if they are right.</source>
            <translation>El cribado de nubes no detectadas ha rechazado gran parte de estas fechas: {worst}. Se apartan de las fechas anteriores y posteriores como lo hacen las nubes, la bruma, las sombras o la nieve pasajera. Revíselas; desactive el cribado si son correctas.</translation>
        </message>
        <message>
            <location filename="../core/series/screened_stack.py" />
            <source>Screening</source>
            <translation>Cribando</translation>
        </message>
        <message>
            <location filename="../core/series/tiles.py" />
            <source>A tile of {tile} pixels is too small. Choose 16 or more, or 0 for automatic.</source>
            <translation>Una tesela de {tile} píxeles es demasiado pequeña. Elija 16 o más, o 0 para automático.</translation>
        </message>
        <message>
            <location filename="../core/series/tiles.py" />
            <source>Tiles of {side} pixels with a margin of {margin} source pixels.</source>
            <translation>Teselas de {side} píxeles con un margen de {margin} píxeles de origen.</translation>
        </message>
        <message>
            <location filename="../core/series/tiles.py" />
            <source>The model {name} looks at the whole image at once: the tile size is not used.</source>
            <translation>El modelo {name} procesa la imagen entera de una vez: el tamaño de tesela no se usa.</translation>
        </message>
        <message>
            <location filename="../core/series/upsampling.py" />
            <source>Unknown up-sampling '{kind}'. Choose one of: {choices}.</source>
            <translation>Sobremuestreo '{kind}' desconocido. Elija uno de estos: {choices}.</translation>
        </message>
        <message>
            <location filename="../core/stack/area.py" />
            <source>{folder} holds no area: expected files named .npz. Pack the areas into it first.</source>
            <translation>{folder} no contiene ninguna zona: se esperaban archivos con nombre .npz. Empaquete antes las zonas en ella.</translation>
        </message>
        <message>
            <location filename="../core/stack/area.py" />
            <source>The area {name} lacks {missing}; it has {bands}. Leave it out, or give one with these bands.</source>
            <translation>A la zona {name} le falta {missing}; tiene {bands}. Prescinda de ella, o indique una con estas bandas.</translation>
        </message>
        <message>
            <location filename="../core/stack/area.py" />
            <source>{path} cannot be read ({error}). Write it again from the rasters.</source>
            <translation>{path} no se puede leer ({error}). Escríbalo de nuevo a partir de los rásteres.</translation>
        </message>
        <message>
            <location filename="../core/stack/band_files.py" />
            <source>{count} files of one band each are joined to {rasters} rasters, by their names: {names}.</source>
            <translation>{count} archivos de una banda cada uno se unen en {rasters} rásteres, según sus nombres: {names}.</translation>
        </message>
        <message>
            <location filename="../core/stack/band_files.py" />
            <source>{path} cannot be made of its bands.</source>
            <translation>{path} no se puede crear a partir de sus bandas.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>The reflectance scale {scale} is not a positive number. Use 0.0001 for Sentinel-2.</source>
            <translation>La escala de reflectancia {scale} no es un número positivo. Use 0.0001 para Sentinel-2.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>The reflectance offset {offset} is not a number of reflectance. Use -0.1 for Sentinel-2 of processing baseline 04.00 or later whose values are 1000 larger, and 0 for others.</source>
            <translation>El desplazamiento de reflectancia {offset} no es un número de reflectancia. Use -0.1 para Sentinel-2 de la línea base de procesamiento 04.00 o posterior cuyos valores son 1000 mayores, y 0 para los demás.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>stored value x declared scale + declared offset</source>
            <translation>valor guardado x escala declarada + desplazamiento declarado</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>stored value / 255</source>
            <translation>valor guardado / 255</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>The rasters have different scales or offsets; each is read with its own.</source>
            <translation>Los rásteres tienen escalas o desplazamientos distintos; cada uno se lee con los suyos.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>stored value / 10000</source>
            <translation>valor guardado / 10000</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>bands {names}</source>
            <translation>bandas {names}</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>Reflectance = {formula}{place}, {reason}{stop}</source>
            <translation>Reflectancia = {formula}{place}, {reason}{stop}</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>Reflectance = {formula}{place}; see the warning.</source>
            <translation>Reflectancia = {formula}{place}; consulte la advertencia.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>Reflectance = {formula}{place}: {reason}.</source>
            <translation>Reflectancia = {formula}{place}: {reason}.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>stored value</source>
            <translation>valor guardado</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>stored value x {scale:g}</source>
            <translation>valor guardado x {scale:g}</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>Set the temporal range in the layer's properties, put the date in the file name (2021-05-01), or call it as its raster (x.tif and x_mask.tif).</source>
            <translation>Defina el rango temporal en las propiedades de la capa, ponga la fecha en el nombre del archivo (2021-05-01), o dé al archivo el nombre de su ráster (x.tif y x_mask.tif).</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The mask {label} is of {time}, and no raster is of this day ({listed}). Correct its date, or remove it.</source>
            <translation>La máscara {label} es de {time}, y ningún ráster es de ese día ({listed}). Corrija su fecha, o quítela.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>'Masks to use' is 'Given masks only', and none is given. Choose 'Cloud masks' or a 'Mask band'.</source>
            <translation>«Máscaras que se usan» es «Solo las máscaras dadas», pero no se ha dado ninguna. Elija «Máscaras de nubes» o una «Banda de la máscara».</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The date of the mask {label} is unknown. {remedy}</source>
            <translation>Se desconoce la fecha de la máscara {label}. {remedy}</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The mask {label} shows another place than {name}, the raster of its date. Check its coordinate reference system, or remove it.</source>
            <translation>La máscara {label} muestra otro lugar que {name}, el ráster de su fecha. Compruebe su sistema de referencia de coordenadas, o quítela.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>Cloud masks are given, and the masks to use are 'none'. Leave them out, or choose 'given'.</source>
            <translation>Se han indicado máscaras de nubes, pero las máscaras que se usan son 'none'. Prescinda de ellas, o elija 'given'.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The mask {label} has no coordinate reference system. Assign that of {name} to it.</source>
            <translation>La máscara {label} no tiene sistema de referencia de coordenadas. Asígnele el de {name}.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>These are named like masks of rasters beside them, but show another place, and are ignored: {elsewhere}. Check their coordinate reference system; without one, a mask needs the size of its raster.</source>
            <translation>Estos archivos tienen nombre de máscara de un ráster que está junto a ellos, pero muestran otro lugar, y se ignoran: {elsewhere}. Compruebe su sistema de referencia de coordenadas; sin él, una máscara debe tener el tamaño de su ráster.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>{bare} of {count} dates have no cloud mask, the others have.</source>
            <translation>{bare} de {count} fechas no tienen máscara de nubes; las demás sí.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>{mask} hides: {classes}; clouds and shadows grow by {growth}.</source>
            <translation>{mask} oculta: {classes}; las nubes y sombras se amplían {growth}.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>These masks cover only a part of their rasters: {partial}. What lies outside of them is hidden. Give masks of the whole rasters, or an extent that the masks cover.</source>
            <translation>Estas máscaras solo cubren una parte de sus rásteres: {partial}. Lo que queda fuera de ellas se oculta. Indique máscaras de los rásteres enteros, o una extensión que las máscaras cubran.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The masks hide {share:.0%} or more in half of the dates. Where 1 (or 255) stands for clear pixels in them, say so: set 'Masked values' to 0.</source>
            <translation>Las máscaras ocultan el {share:.0%} o más en la mitad de las fechas. Si en ellas 1 (o 255) significa píxeles despejados, indíquelo: ponga «Valores enmascarados» a 0.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The masked values ({listed}) occur in no mask, so nothing is hidden. Correct them ('Masked values'), or leave them empty.</source>
            <translation>Los valores enmascarados ({listed}) no aparecen en ninguna máscara, así que no se oculta nada. Corríjalos («Valores enmascarados»), o déjelos vacíos.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>So are {count} more.</source>
            <translation>Lo mismo ocurre con {count} más.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>{share:.0%} by {mask}</source>
            <translation>{share:.0%} por {mask}</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>{time}: masked {shares}.</source>
            <translation>{time}: enmascarado {shares}.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>{name}: a mask beside it is ignored. {error}</source>
            <translation>{name}: se ignora una máscara que está junto a él. {error}</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>The reference raster '{reference}' is not among the inputs: {names}.</source>
            <translation>El ráster de referencia '{reference}' no está entre las entradas: {names}.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>No overlap with the grid of {label}: {labels}. Remove these rasters, or choose another reference or extent.</source>
            <translation>No se solapan con la rejilla de {label}: {labels}. Quite estos rásteres, o elija otra referencia o extensión.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>The extent {xmin:.10g}, {ymin:.10g}, {xmax:.10g}, {ymax:.10g} (xmin, ymin, xmax, ymax)</source>
            <translation>La extensión {xmin:.10g}, {ymin:.10g}, {xmax:.10g}, {ymax:.10g} (xmin, ymin, xmax, ymax)</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>No coordinate reference system is known for: {bare}. Assign one to these rasters.</source>
            <translation>No se conoce el sistema de referencia de coordenadas de: {bare}. Asigne uno a estos rásteres.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>{text} has no size. Draw a larger one.</source>
            <translation>{text} no tiene tamaño. Dibuje una mayor.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>{text} lies outside of the rasters ({box}). Choose an extent inside.</source>
            <translation>{text} queda fuera de los rásteres ({box}). Elija una extensión dentro de ellos.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>The rasters are on different grids; that of {label} is taken, and these are warped to it: {others}.</source>
            <translation>Los rásteres están en rejillas distintas; se toma la de {label}, y a ella se reproyectan estos: {others}.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>The rasters are on different grids; that of {label} is taken.</source>
            <translation>Los rásteres están en rejillas distintas; se toma la de {label}.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>they do not overlap the grid of {label}</source>
            <translation>no se solapan con la rejilla de {label}</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the temporal range</source>
            <translation>el rango temporal</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the metadata</source>
            <translation>los metadatos</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the bands</source>
            <translation>las bandas</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the name</source>
            <translation>el nombre</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the TIFFTAG_DATETIME</source>
            <translation>la etiqueta TIFFTAG_DATETIME</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the parameter</source>
            <translation>el parámetro</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>{texts}; and {count} more</source>
            <translation>{texts}; y {count} más</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>{count} from {origin}</source>
            <translation>{count} según {origin}</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>Dates: {origins}.</source>
            <translation>Fechas: {origins}.</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>The metadata and the name say different days; the metadata count: {listed}. Where the name is right, give the dates ('Dates of the inputs').</source>
            <translation>Los metadatos y el nombre indican días distintos; prevalecen los metadatos: {listed}. Si el nombre es el correcto, indique las fechas («Fechas de las entradas»).</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>The bands, or the files behind them, and the name say different days; the bands count: {listed}. Where the name is right, give the dates ('Dates of the inputs').</source>
            <translation>Las bandas, o los archivos de los que proceden, y el nombre indican días distintos; prevalecen las bandas: {listed}. Si el nombre es el correcto, indique las fechas («Fechas de las entradas»).</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>TIFFTAG_DATETIME, mostly the time when a file was made, and the name say different days; the name counts: {listed}. Where the tag is right, give the dates ('Dates of the inputs').</source>
            <translation>TIFFTAG_DATETIME, casi siempre el momento en que se creó un archivo, y el nombre indican días distintos; prevalece el nombre: {listed}. Si la etiqueta es la correcta, indique las fechas («Fechas de las entradas»).</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>The date is known from TIFFTAG_DATETIME alone, mostly the time when a file was made: {listed}. Where it is not the acquisition, give the dates ('Dates of the inputs').</source>
            <translation>La fecha solo se conoce por TIFFTAG_DATETIME, casi siempre el momento en que se creó un archivo: {listed}. Si no es la de adquisición, indique las fechas («Fechas de las entradas»).</translation>
        </message>
        <message>
            <location filename="../core/stack/families.py" />
            <source>Left out of the series: {names} ({why}). To use what is left out, choose the rasters themselves ('Dated rasters') instead of the series.</source>
            <translation>Descartado de la serie: {names} ({why}). Para usar lo descartado, elija los propios rásteres («Rásteres con fecha») en lugar de la serie.</translation>
        </message>
        <message>
            <location filename="../core/stack/families.py" />
            <source>other bands, data type or kind of reference system</source>
            <translation>otras bandas, otro tipo de datos u otro tipo de sistema de referencia</translation>
        </message>
        <message>
            <location filename="../core/stack/families.py" />
            <source>a second image of a date</source>
            <translation>una segunda imagen de una fecha</translation>
        </message>
        <message>
            <location filename="../core/stack/finishing.py" />
            <location filename="../core/stack/image_writer.py" />
            <source>Writing {file}</source>
            <translation>Escribiendo {file}</translation>
        </message>
        <message>
            <location filename="../core/stack/image_writer.py" />
            <source>{name} is no name for a GeoTIFF. Let it end in .tif.</source>
            <translation>{name} no es un nombre para un GeoTIFF. Haga que termine en .tif.</translation>
        </message>
        <message>
            <location filename="../core/stack/image_writer.py" />
            <source>choose another folder</source>
            <translation>elija otra carpeta</translation>
        </message>
        <message>
            <location filename="../core/stack/index.py" />
            <source>{path} lists no date. Make the stack again.</source>
            <translation>{path} no enumera ninguna fecha. Cree de nuevo la pila.</translation>
        </message>
        <message>
            <location filename="../core/stack/index.py" />
            <source>{folder} holds no {name}. Choose the folder of a stack.</source>
            <translation>{folder} no contiene {name}. Elija la carpeta de una pila.</translation>
        </message>
        <message>
            <location filename="../core/stack/index.py" />
            <source>{path} is not a stack of this plugin ({error}). Make the stack again.</source>
            <translation>{path} no es una pila de este complemento ({error}). Cree de nuevo la pila.</translation>
        </message>
        <message>
            <location filename="../core/stack/index.py" />
            <source>it names a file outside of its folder, {href:.100}</source>
            <translation>nombra un archivo fuera de su carpeta, {href:.100}</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>The rasters have {width} x {height} pixels in this area, more than can be worked on at a time ({most} x {most}). Choose a smaller extent.</source>
            <translation>Los rásteres tienen {width} x {height} píxeles en esta área, más de los que se pueden procesar a la vez ({most} x {most}). Elija una extensión más pequeña.</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>{named} holds no valid pixel in this area: all is nodata or masked in at least one band.</source>
            <translation>{named} no contiene ningún píxel válido en esta área: todos son nodata o están enmascarados en al menos una banda.</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>{named} hold no valid pixel in this area: all is nodata or masked in at least one band.</source>
            <translation>{named} no contienen ningún píxel válido en esta área: todos son nodata o están enmascarados en al menos una banda.</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>{why} {left}, and {minimum} are needed at least. Add dates with pixels here.</source>
            <translation>{why} {left}, y se necesitan al menos {minimum}. Añada fechas con píxeles aquí.</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>The cloud masks hide every pixel of every date ({dates}). Let fewer classes hide ('Masked classes'), check which values mean clouds ('Masked values'), or take no masks ('Masks to use': 'None').</source>
            <translation>Las máscaras de nubes ocultan todos los píxeles de todas las fechas ({dates}). Haga que oculten menos clases («Clases enmascaradas»), compruebe qué valores significan nubes («Valores enmascarados»), o no use máscaras («Máscaras que se usan»: «Ninguna»).</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>{why} Choose another raster, or another area.</source>
            <translation>{why} Elija otro ráster, u otra área.</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>1 date is left</source>
            <translation>Queda 1 fecha</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>{count} dates are left</source>
            <translation>Quedan {count} fechas</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>The cloud masks hide these dates wholly, which add nothing: {dates}.</source>
            <translation>Las máscaras de nubes ocultan por completo estas fechas, que no aportan nada: {dates}.</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_content.py" />
            <source>The mask {label} has {count} bands ({names}), none of which is named like a mask (SCL, QA_PIXEL, Fmask, CLM, ...). Choose it under 'Cloud masks', and say which band it is ('Mask band').</source>
            <translation>La máscara {label} tiene {count} bandas ({names}), ninguna de las cuales tiene nombre de máscara (SCL, QA_PIXEL, Fmask, CLM, ...). Elíjala en «Máscaras de nubes», e indique qué banda es («Banda de la máscara»).</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_content.py" />
            <source>band {name}</source>
            <translation>banda {name}</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_content.py" />
            <source>The values of the mask {name} are not understood ({listed}): a mask holds 0 and 1, or classes or bits and is called so (SCL, QA_PIXEL, Fmask, CLM, udm2, state_1km). Say which of its values hide ('Masked values': 1, or 8-10, 3, or 0.4-1).</source>
            <translation>Los valores de la máscara {name} no se entienden ({listed}): una máscara contiene 0 y 1, o bien clases o bits, y entonces su nombre lo indica (SCL, QA_PIXEL, Fmask, CLM, udm2, state_1km). Indique cuáles de sus valores ocultan («Valores enmascarados»: 1, u 8-10, 3, o 0.4-1).</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_content.py" />
            <source>There is no mask band '{wanted}' in {label}. It has: {listed}. Give a name or number of these ('Mask band'), or leave it empty.</source>
            <translation>No hay ninguna banda de máscara '{wanted}' en {label}. Tiene: {listed}. Indique uno de estos nombres o su número («Banda de la máscara»), o déjelo vacío.</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_content.py" />
            <source>{label} has {count} bands, and {title} has {needed}.</source>
            <translation>{label} tiene {count} bandas, pero {title} tiene {needed}.</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_file.py" />
            <source>The mask {source} has no band {index}. It has changed since the stack was opened: open it again.</source>
            <translation>La máscara {source} no tiene la banda {index}. Ha cambiado desde que se abrió la pila: ábrala de nuevo.</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_file.py" />
            <source>The mask {source} cannot be warped to its raster's grid ({log}). Warp it beforehand.</source>
            <translation>La máscara {source} no se puede reproyectar a la rejilla de su ráster ({log}). Reproyéctela antes.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>{problems} Keep one of them (of two processings of one acquisition the newer), or correct a date: set the temporal range in the layer's properties, put the date in the file name (2021-05-01), or give the dates ('Dates of the inputs') in the order of the inputs.</source>
            <translation>{problems} Conserve uno de ellos (de dos procesamientos de una misma adquisición, el más reciente), o corrija una fecha: defina el rango temporal en las propiedades de la capa, ponga la fecha en el nombre del archivo (2021-05-01), o indique las fechas («Fechas de las entradas») en el orden de las entradas.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>What lies outside of the reference raster's extent is left out, of {listed}. Another reference raster keeps it.</source>
            <translation>Lo que queda fuera de la extensión del ráster de referencia se descarta, de {listed}. Otro ráster de referencia lo conserva.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>{names} have the same date, {time}, and show the same place.</source>
            <translation>{names} tienen la misma fecha, {time}, y muestran el mismo lugar.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>{problems} They hold different bands: make one raster of those of each date (Raster &gt; Miscellaneous &gt; Build Virtual Raster, each file into a separate band).</source>
            <translation>{problems} Contienen bandas distintas: cree un solo ráster con los de cada fecha (Ráster &gt; Miscelánea &gt; Construir ráster virtual, cada archivo en una banda separada).</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>Joined to one observation of {time}: {names}.</source>
            <translation>Unidos en una sola observación de {time}: {names}.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>{names} are of one date or pass and lie far from each other: together they span {width} x {height} pixels. Work on each place by itself, or correct their dates.</source>
            <translation>{names} son de una misma fecha o pasada y están lejos unos de otros: juntos abarcan {width} x {height} píxeles. Trabaje en cada lugar por separado, o corrija sus fechas.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>Further dates like it: {count}.</source>
            <translation>Otras fechas en el mismo caso: {count}.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>They hold different bands: make one raster of them (Raster &gt; Miscellaneous &gt; Build Virtual Raster, each file into a separate band).</source>
            <translation>Contienen bandas distintas: cree un solo ráster con ellos (Ráster &gt; Miscelánea &gt; Construir ráster virtual, cada archivo en una banda separada).</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>If they hold different bands, make one raster of them (Raster &gt; Miscellaneous &gt; Build Virtual Raster, each file into a separate band).</source>
            <translation>Si contienen bandas distintas, cree un solo ráster con ellos (Ráster &gt; Miscelánea &gt; Construir ráster virtual, cada archivo en una banda separada).</translation>
        </message>
        <message>
            <location filename="../core/stack/observed.py" />
            <source>{path} does not say of which dates the series was made ({error}). Make it again.</source>
            <translation>{path} no indica de qué fechas se ha creado la serie ({error}). Créela de nuevo.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>{count} raster is given ({names}), but {minimum} dates are needed at least. Add more dates.</source>
            <translation>Solo se ha indicado {count} ráster ({names}), pero se necesitan al menos {minimum} fechas. Añada más fechas.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>The {count} rasters are tiles of {dates_left} date ({dates}), but {minimum} dates are needed at least. Add more dates.</source>
            <translation>Los {count} rásteres son teselas de solo {dates_left} fecha ({dates}), pero se necesitan al menos {minimum} fechas. Añada más fechas.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>No raster is given. Choose the raster layers or files of at least two dates.</source>
            <translation>No se ha indicado ningún ráster. Elija las capas ráster o los archivos de al menos dos fechas.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>The rasters have different numbers of bands ({listed}). Use rasters with the same bands in the same order.</source>
            <translation>Los rásteres tienen números de bandas distintos ({listed}). Use rásteres con las mismas bandas en el mismo orden.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>The bands are stored in different data types ({listed}). Convert them to one type, or choose bands of one type.</source>
            <translation>Las bandas se guardan en tipos de datos distintos ({listed}). Conviértalas a un solo tipo, o elija bandas de un solo tipo.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>A band is asked for twice in {names}. Name each one once.</source>
            <translation>Una banda se pide dos veces en {names}. Indique cada una solo una vez.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>Only {dates} are left of the series; {minimum} dates are needed at least. Add more dates.</source>
            <translation>De la serie solo quedan {dates}; se necesitan al menos {minimum} fechas. Añada más fechas.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source> Of band files of one date make one raster first (Raster &gt; Miscellaneous &gt; Build Virtual Raster, each file into a separate band).</source>
            <translation> Con los archivos de bandas de una misma fecha cree antes un solo ráster (Ráster &gt; Miscelánea &gt; Construir ráster virtual, cada archivo en una banda separada).</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>{label} has the bands {own}, the others {names}. Use rasters with the same bands in the same order.{join}</source>
            <translation>{label} tiene las bandas {own}, y los demás {names}. Use rásteres con las mismas bandas en el mismo orden.{join}</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>There is no band '{band}'. The rasters have: {names}.</source>
            <translation>No hay ninguna banda '{band}'. Los rásteres tienen: {names}.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>Only {date} is left of the series; {minimum} dates are needed at least. Add more dates.</source>
            <translation>De la serie solo queda {date}; se necesitan al menos {minimum} fechas. Añada más fechas.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>The rasters declare no nodata value; 0 is taken as nodata, as in Sentinel-2's own files.</source>
            <translation>Los rásteres no declaran ningún valor nodata; se toma 0 como nodata, como en los propios archivos de Sentinel-2.</translation>
        </message>
        <message>
            <location filename="../core/stack/parts.py" />
            <source>A computed part, {values}, cannot be read ({error}). The output folder must be one that every worker sees, under the same path.</source>
            <translation>Una parte calculada, {values}, no se puede leer ({error}). La carpeta de salida debe ser una que todos los procesos de trabajo vean con la misma ruta.</translation>
        </message>
        <message>
            <location filename="../core/stack/parts.py" />
            <source>A part cannot be written to {folder} ({reason}). The output folder must be one that every worker sees, under the same path, and can write to.</source>
            <translation>No se puede escribir una parte en {folder} ({reason}). La carpeta de salida debe ser una que todos los procesos de trabajo vean con la misma ruta, y en la que puedan escribir.</translation>
        </message>
        <message>
            <location filename="../core/stack/product_files.py" />
            <source>metadata of the product in {name}</source>
            <translation>metadatos del producto en {name}</translation>
        </message>
        <message>
            <location filename="../core/stack/raster_file.py" />
            <source>{path} has {count} bands, yet band {band} is asked for. It has changed since the stack was opened: open it again.</source>
            <translation>{path} tiene {count} bandas, pero se pide la banda {band}. Ha cambiado desde que se abrió la pila: ábrala de nuevo.</translation>
        </message>
        <message>
            <location filename="../core/stack/raster_file.py" />
            <source>{path} cannot be warped to the stack's grid ({log}). Warp it beforehand.</source>
            <translation>{path} no se puede reproyectar a la rejilla de la pila ({log}). Reproyéctelo antes.</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>If that is wrong, give the reflectance scale and the reflectance offset.</source>
            <translation>Si no es correcto, indique la escala y el desplazamiento de reflectancia.</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset {value:g}: processing baseline {baseline:05.2f}{caveat}</source>
            <translation>desplazamiento {value:g}: línea base de procesamiento {baseline:05.2f}{caveat}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>assumed: values up to about {high:.4g} without a declared scale, of a product that name and metadata do not say. {remedy}</source>
            <translation>suposición: valores de hasta {high:.4g} aproximadamente sin escala declarada, de un producto que ni el nombre ni los metadatos indican. {remedy}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>They are worked on and written as they are; leave the band out, or give the reflectance scale.</source>
            <translation>Se procesan y se escriben tal cual; prescinda de la banda, o indique la escala de reflectancia.</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>assumed: Sentinel-2 of an unknown processing baseline ({source}). From baseline 04.00 on (25 January 2022, and what was processed again since) values are 1000 larger: then give the reflectance offset -0.1</source>
            <translation>suposición: Sentinel-2 de una línea base de procesamiento desconocida ({source}). Desde la línea base 04.00 (25 de enero de 2022, y lo reprocesado desde entonces) los valores son 1000 mayores: en ese caso indique el desplazamiento de reflectancia -0.1</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>the declared scale {scale:g} and offset {offset:g} make no reflectance; {reason}</source>
            <translation>la escala {scale:g} y el desplazamiento {offset:g} declarados no dan reflectancia; {reason}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>scale {scale:g}: declared by the item</source>
            <translation>escala {scale:g}: declarada por el ítem</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>; this collection's flag is unreliable</source>
            <translation>; el indicador de esta colección no es fiable</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset 0: processing baseline {baseline:05.2f}, against the declared offset {offset:g}</source>
            <translation>desplazamiento 0: línea base de procesamiento {baseline:05.2f}, a pesar del desplazamiento declarado {offset:g}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset 0: this collection took it off whatever its flag says, since March 2022</source>
            <translation>desplazamiento 0: esta colección ya lo resta desde marzo de 2022, diga lo que diga su indicador</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset 0: neither an offset nor a processing baseline is given</source>
            <translation>desplazamiento 0: no se indica ni un desplazamiento ni una línea base de procesamiento</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>the declared scale {scale:g} and offset {offset:g} cannot be used; {reason}</source>
            <translation>la escala {scale:g} y el desplazamiento {offset:g} declarados no se pueden usar; {reason}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset {offset:g} declared in stored units</source>
            <translation>desplazamiento {offset:g} declarado en las unidades almacenadas</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>processing baseline {baseline:05.2f} ({source})</source>
            <translation>línea base de procesamiento {baseline:05.2f} ({source})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>declared scale and offset</source>
            <translation>escala y desplazamiento declarados</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>counts of Landsat Level-1 are no surface reflectance ({source})</source>
            <translation>las cuentas digitales de Landsat Level-1 no son reflectancia de superficie ({source})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>its values are no surface reflectance ({source})</source>
            <translation>sus valores no son reflectancia de superficie ({source})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>processing baseline 04.00 or later, by its date ({source})</source>
            <translation>línea base de procesamiento 04.00 o posterior, por su fecha ({source})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{reason}, yet values as low as {low:.4g} look as if the 1000 had been taken off already; then give the reflectance offset 0</source>
            <translation>{reason}, pero valores tan bajos como {low:.4g} parecen indicar que los 1000 ya se habían restado; en ese caso indique el desplazamiento de reflectancia 0</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{reason}, which makes values up to about {bright:.4g}: no reflectance. {remedy}</source>
            <translation>{reason}, lo que da valores de hasta {bright:.4g} aproximadamente: no es reflectancia. {remedy}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>scale 1: Landsat Level-1 counts are no surface reflectance</source>
            <translation>escala 1: las cuentas digitales de Landsat Level-1 no son reflectancia de superficie</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>scale {scale:g}, offset {offset:g}: {kind}</source>
            <translation>escala {scale:g}, desplazamiento {offset:g}: {kind}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset 0: earthsearch:boa_offset_applied is true{caveat}</source>
            <translation>desplazamiento 0: earthsearch:boa_offset_applied vale true{caveat}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset {offset:g}: declared by the item</source>
            <translation>desplazamiento {offset:g}: declarado por el ítem</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>as the raster's metadata say</source>
            <translation>según los metadatos del ráster</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{baseline_text}, against the declared offset {offset:g}</source>
            <translation>{baseline_text}, a pesar del desplazamiento declarado {offset:g}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>declared, although {baseline_text} stores values that are 1000 larger: this copy is taken to be without them; else give the reflectance offset -0.1</source>
            <translation>declarado, aunque con {baseline_text} se guardan valores 1000 mayores: se supone que en esta copia ya se han restado; si no es así, indique el desplazamiento de reflectancia -0.1</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>fractions without a declared scale</source>
            <translation>fracciones sin escala declarada</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{name} holds temperatures, no reflectance</source>
            <translation>{name} contiene temperaturas, no reflectancias</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>classes are copied</source>
            <translation>las clases se copian</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{name} is no reflectance</source>
            <translation>{name} no es reflectancia</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>8-bit values without a declared scale</source>
            <translation>valores de 8 bits sin escala declarada</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{kind} (band {band})</source>
            <translation>{kind} (banda {band})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>harmonized ({source})</source>
            <translation>armonizado ({source})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>as given</source>
            <translation>según lo indicado</translation>
        </message>
        <message>
            <location filename="../core/stack/scene_clouds.py" />
            <source>The cloud cover of the whole scene and what is hidden over this area disagree on {listed}. Look at these dates: clouds may be missed where the scene is cloudy, and bright ground may be taken for cloud where it is clear.</source>
            <translation>La cobertura de nubes de la escena entera y lo que se oculta sobre esta área no concuerdan en {listed}. Revise estas fechas: puede haber nubes no detectadas si la escena está nublada, o terreno brillante tomado por nube si está despejada.</translation>
        </message>
        <message>
            <location filename="../core/stack/scene_clouds.py" />
            <source>{date} (scene {scene:.0f} %, area {clouds:.0f} %)</source>
            <translation>{date} (escena {scene:.0f} %, área {clouds:.0f} %)</translation>
        </message>
        <message>
            <location filename="../core/stack/select.py" />
            <source>{count} dates were asked for. Ask for at least 1.</source>
            <translation>Se han pedido {count} fechas. Pida al menos 1.</translation>
        </message>
        <message>
            <location filename="../core/stack/select.py" />
            <source>{count} dates were asked for, and there are {available}. Ask for fewer, or add dates.</source>
            <translation>Se han pedido {count} fechas, pero hay {available}. Pida menos, o añada fechas.</translation>
        </message>
        <message>
            <location filename="../core/stack/select.py" />
            <source>The date {time} occurs twice. Leave one of them out.</source>
            <translation>La fecha {time} aparece dos veces. Prescinda de una de ellas.</translation>
        </message>
        <message>
            <location filename="../core/stack/select.py" />
            <source>Each date needs one clear share between 0 and 1.</source>
            <translation>Cada fecha necesita una parte despejada entre 0 y 1.</translation>
        </message>
        <message>
            <location filename="../core/stack/select.py" />
            <source>The date {time} has no time zone. Give it in UTC.</source>
            <translation>La fecha {time} no tiene zona horaria. Indíquela en UTC.</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>Write the dates of the inputs as 2021-05-01 or 2021-05-01T10:30.</source>
            <translation>Escriba las fechas de las entradas como 2021-05-01 o 2021-05-01T10:30.</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>Set the temporal range in the layer's properties, put the date in the file name (2021-05-01), or give the dates ('Dates of the inputs': 2021-05-01, 2021-05-11 in the order of the inputs, or by name, summer.tif=2021-07-01).</source>
            <translation>Defina el rango temporal en las propiedades de la capa, ponga la fecha en el nombre del archivo (2021-05-01), o indique las fechas («Fechas de las entradas»: 2021-05-01, 2021-05-11 en el orden de las entradas, o por nombre, verano.tif=2021-07-01).</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{given} given for {count} rasters with {bands} bands in all. Give one for each raster in order, with nothing between two commas where its own date is right; or one for each band; or give them by name.</source>
            <translation>{given} para {count} rásteres con {bands} bandas en total. Indique una para cada ráster en orden, sin nada entre dos comas donde su propia fecha sea la correcta; o una para cada banda; o indíquelas por nombre.</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{label}: its bands are dates on a time axis that cannot be read ({unreadable_axis}). Give a date for each of its {count} bands ('Dates of the inputs'), or one for the file, if all bands are of one date.</source>
            <translation>{label}: sus bandas son fechas de un eje temporal que no se puede leer ({unreadable_axis}). Indique una fecha para cada una de sus {count} bandas («Fechas de las entradas»), o una para el archivo, si todas las bandas son de una sola fecha.</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{label}: its bands are {count} dates, by {source}; each date is taken by itself. To take them as bands of one date, give it for the file ('Dates of the inputs').</source>
            <translation>{label}: sus bandas son {count} fechas, según {source}; cada fecha se toma por separado. Para tomarlas como bandas de una sola fecha, indíquela para el archivo («Fechas de las entradas»).</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>The date is unknown for: {labels}. {remedy}</source>
            <translation>Se desconoce la fecha de: {labels}. {remedy}</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>1 date is</source>
            <translation>Se ha indicado 1 fecha</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{available} dates are</source>
            <translation>Se han indicado {available} fechas</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{available} dates are given, one for each band: each band is taken as a date.</source>
            <translation>Se han indicado {available} fechas, una para cada banda: cada banda se toma como una fecha.</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>their dates are unknown</source>
            <translation>se desconocen sus fechas</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{label} (metadata {time}, name {start})</source>
            <translation>{label} (metadatos {time}, nombre {start})</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{label} (bands {band_time}, name {start})</source>
            <translation>{label} (bandas {band_time}, nombre {start})</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{label} (name {start}, TIFFTAG_DATETIME {tag})</source>
            <translation>{label} (nombre {start}, TIFFTAG_DATETIME {tag})</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{path} has no cloud mask. Put {mask} (band CLM: 0 clear, or SCL) or its scene classification (..._SCL.tif) beside it, or choose 'Cloud masks'. Where its clouds are nodata already, take no masks ('Masks to use': 'None').</source>
            <translation>{path} no tiene máscara de nubes. Ponga {mask} (banda CLM: 0 despejado, o SCL) o su clasificación de escena (..._SCL.tif) junto al archivo, o elija «Máscaras de nubes». Si sus nubes ya son nodata, no use máscaras («Máscaras que se usan»: «Ninguna»).</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{folder} is not a folder. Give the folder that holds one subfolder (or .npz) an area.</source>
            <translation>{folder} no es una carpeta. Indique la carpeta que contiene una subcarpeta (o .npz) por zona.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{folder} holds no area: expected subfolders with NN_YYYY-MM-DD_L2A.tif files or a stack.json, or .npz files.</source>
            <translation>{folder} no contiene ninguna zona: se esperaban subcarpetas con archivos NN_YYYY-MM-DD_L2A.tif o un stack.json, o archivos .npz.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>Several areas are named {double}. Give each once, or rename a folder.</source>
            <translation>Varias zonas se llaman {double}. Indique cada una solo una vez, o cambie el nombre de una carpeta.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{folder} holds no NN_YYYY-MM-DD_L2A.tif file.</source>
            <translation>{folder} no contiene ningún archivo NN_YYYY-MM-DD_L2A.tif.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{folder}: dates of different shapes {sizes} or bands {layouts}; expected one. Keep the dates of one grid with the same bands in a folder of their own.</source>
            <translation>{folder}: fechas de dimensiones {sizes} o bandas {layouts} distintas; se esperaban todas iguales. Ponga las fechas de una misma rejilla y con las mismas bandas en una carpeta propia.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{folder}: bands without a name {bands}; expected such as {expected}. Describe them.</source>
            <translation>{folder}: bandas sin nombre {bands}; se esperaban nombres como {expected}. Póngalos como descripción de las bandas.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{path} cannot be read ({log}). Get the file again, or remove it.</source>
            <translation>{path} no se puede leer ({log}). Consiga el archivo de nuevo, o quítelo.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>The stack {folder} lacks {missing}; it has {bands}. Networks learn from all bands of Sentinel-2 L2A: fetch the scenes with the bands {expected}.</source>
            <translation>A la pila {folder} le falta {missing}; tiene {bands}. Las redes aprenden de todas las bandas de Sentinel-2 L2A: obtenga las escenas con las bandas {expected}.</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>There is nothing between two classes, so they cannot be interpolated or compared. {leave}, cut the series out with 'Clip a time series', which copies classes, or make colours of a palette first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>Entre dos clases no hay valores intermedios, así que no se pueden interpolar ni comparar. {leave}, recorte la serie con «Recortar una serie temporal», que copia las clases, o convierta antes la paleta en colores (Ráster &gt; Conversión &gt; PCT a RGB).</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{partly} of {total} pixels sampled have the nodata value in at least one band, but not in all</source>
            <translation>{partly} de {total} píxeles muestreados tienen el valor nodata en al menos una banda, pero no en todas</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>Band {name} of {label} holds classes</source>
            <translation>La banda {name} de {label} contiene clases</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>Name the other bands ({others})</source>
            <translation>Nombre las otras bandas ({others})</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>Remove it from the input</source>
            <translation>Quítelo de la entrada</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>The nodata rule '{rule}' is unknown. Choose one of {rules}.</source>
            <translation>La regla de nodata '{rule}' es desconocida. Elija una de {rules}.</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>as asked for</source>
            <translation>según lo pedido</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>as is right for a picture</source>
            <translation>como corresponde a una imagen</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>the nodata value {nodata:g} is declared, which {dtype} cannot hold: no pixel has it. The output says by a mask what is nodata.</source>
            <translation>se declara el valor nodata {nodata:g}, que {dtype} no puede contener: ningún píxel lo tiene. La salida indica con una máscara lo que es nodata.</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>the CRS assigned to it</source>
            <translation>el SRC que se le ha asignado</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>its additional nodata values ({values})</source>
            <translation>sus valores nodata adicionales ({values})</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>that its own nodata value is switched off</source>
            <translation>que su propio valor nodata está desactivado</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>the layer's settings in QGIS count: {settings}.</source>
            <translation>prevalecen los ajustes de la capa en QGIS: {settings}.</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{found}: they count as data, {why} (nodata rule: all).</source>
            <translation>{found}: cuentan como datos, {why} (regla de nodata: all).</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>as a spectrum needs all of its bands</source>
            <translation>ya que un espectro necesita todas sus bandas</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{found}: they count as nodata, {why} (nodata rule: any; 'all' keeps them as data).</source>
            <translation>{found}: cuentan como nodata, {why} (regla de nodata: any; 'all' los conserva como datos).</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{what}: {reason}. Its values are copied or taken by nearest pixel.</source>
            <translation>{what}: {reason}. Sus valores se copian o se toman del píxel más próximo.</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{what}: {reason}. {without_classes}</source>
            <translation>{what}: {reason}. {without_classes}</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{what}, it seems: {reason}. It is taken as data, as it is asked for.</source>
            <translation>{what}, según parece: {reason}. Se toma como datos, según lo pedido.</translation>
        </message>
        <message>
            <location filename="../core/stack/writer.py" />
            <source>Two target dates are the same. Name each date once.</source>
            <translation>Dos fechas objetivo son iguales. Indique cada fecha solo una vez.</translation>
        </message>
        <message>
            <location filename="../core/stack/writer.py" />
            <source>Writing to {folder} has ended already. Start a new run.</source>
            <translation>La escritura en {folder} ya ha terminado. Inicie una nueva ejecución.</translation>
        </message>
        <message>
            <location filename="../core/stack/writer.py" />
            <source>There is no date to write. Give at least one target date.</source>
            <translation>No hay ninguna fecha que escribir. Indique al menos una fecha objetivo.</translation>
        </message>
        <message>
            <location filename="../core/stack/writer.py" />
            <source>choose another folder, or ask for fewer dates or less scale</source>
            <translation>elija otra carpeta, o pida menos fechas o una escala menor</translation>
        </message>
        <message>
            <location filename="../core/stack/writer.py" />
            <source>{folder} holds the input {name}. Choose another folder for the output.</source>
            <translation>{folder} contiene la entrada {name}. Elija otra carpeta para la salida.</translation>
        </message>
        <message>
            <location filename="../core/words.py" />
            <source>{names} and {count} more</source>
            <translation>{names} y {count} más</translation>
        </message>
        <message>
            <location filename="../engine/bodies.py" />
            <source>it is of the unknown kind {kind:.80}</source>
            <translation>es del tipo desconocido {kind:.80}</translation>
        </message>
        <message>
            <location filename="../engine/bodies.py" />
            <source>its member {name} is {value:.80}</source>
            <translation>su miembro {name} es {value:.80}</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>The engine hangs in {method}: {what}, last known at {at}. It was stopped, and the next run starts a new one. If it happens again, choose another device (cpu) or a smaller tile; for work over the network, check the connection and QGIS's proxy settings.</source>
            <translation>El motor se ha quedado bloqueado en {method}: {what}, último punto conocido: {at}. Se ha detenido, y la próxima ejecución inicia uno nuevo. Si vuelve a ocurrir, elija otro dispositivo (cpu) o una tesela más pequeña; si se trabaja por red, compruebe la conexión y la configuración del proxy de QGIS.</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>The engine was shut down during {method}. Start the run again.</source>
            <translation>El motor se ha cerrado durante {method}. Inicie la ejecución de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>The engine died in {method}: {ending}. Most often the system had run out of memory: choose a smaller tile or fewer dates, close other programs, and start the run again (a new engine is started by itself).{output}</source>
            <translation>El motor se ha cerrado inesperadamente en {method}: {ending}. Lo más frecuente es que el sistema se haya quedado sin memoria: elija una tesela más pequeña o menos fechas, cierre otros programas, e inicie la ejecución de nuevo (se iniciará automáticamente un motor nuevo).{output}</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>no sign of life for {seconds:.0f} s</source>
            <translation>sin respuesta durante {seconds:.0f} s</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>no progress and no computing for {seconds:.0f} s</source>
            <translation>sin avance ni cálculo durante {seconds:.0f} s</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>no progress for {seconds:.0f} s</source>
            <translation>sin avance durante {seconds:.0f} s</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>The zip holds {count} files: the product was not unpacked.</source>
            <translation>El zip contiene {count} archivos: el producto no se ha descomprimido.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>The zip holds a folder of the same name as a file: it was not unpacked.</source>
            <translation>El zip contiene una carpeta con el mismo nombre que un archivo: no se ha descomprimido.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>{name} holds more than {most:.1f} GB, {largest_ratio} times its own size, which no product does. Do not trust it, and report it to the provider.</source>
            <translation>{name} contiene más de {most:.1f} GB, {largest_ratio} veces su propio tamaño, algo que no ocurre en ningún producto. No se fíe de él, y comuníquelo al proveedor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>The zip holds a link, {name}: the product was not unpacked.</source>
            <translation>El zip contiene un enlace, {name}: el producto no se ha descomprimido.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>It was deleted; download it again.</source>
            <translation>Se ha eliminado; descárguelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>Download it again.</source>
            <translation>Descárguelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>{name} is not a whole zip file ({why}). {remedy}</source>
            <translation>{name} no es un archivo zip completo ({why}). {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>{name} cannot be unpacked to {folder} ({reason}). Make room there, or choose another folder.</source>
            <translation>{name} no se puede descomprimir en {folder} ({reason}). Libere espacio ahí, o elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>The zip holds {name} twice, or in upper and lower case: it was not unpacked. Report it to the provider.</source>
            <translation>El zip contiene {name} dos veces, o con mayúsculas y con minúsculas: no se ha descomprimido. Comuníquelo al proveedor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/checksum.py" />
            <source>{name} arrived damaged: its {algorithm} is {found}, and the catalogue says {expected}. It was deleted; download it again.</source>
            <translation>{name} ha llegado dañado: su {algorithm} es {found}, pero el catálogo indica {expected}. Se ha eliminado; descárguelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/collections.py" />
            <source>{title} answers its list of collections without collections. Check that {url} is the root of a STAC API.</source>
            <translation>{title} devuelve una lista de colecciones sin ninguna colección. Compruebe que {url} es la raíz de una API STAC.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>The products need {needed:.2f} GB, and {folder} has {free:.2f} GB free. Make room, choose another folder, or fewer scenes.</source>
            <translation>Los productos necesitan {needed:.2f} GB, pero en {folder} hay {free:.2f} GB libres. Libere espacio, o elija otra carpeta o menos escenas.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>Preparing {number} of {count}: {id}</source>
            <translation>Preparando {number} de {count}: {id}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>Downloading: {done:.0f} of {whole:.0f} MB</source>
            <translation>Descargando: {done:.0f} de {whole:.0f} MB</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>{name} is there already.</source>
            <translation>{name} ya está ahí.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>It has {size} bytes, and {title} says {expected}.</source>
            <translation>Tiene {size} bytes, pero {title} indica {expected}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>{target} is there already, and is not the file to be downloaded ({error}). It was left as it is: move it away, or choose another folder.</source>
            <translation>{target} ya está ahí, y no es el archivo que se iba a descargar ({error}). Se ha dejado como estaba: muévalo a otro sitio, o elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>The folder {folder} cannot be used ({reason}). Choose another.</source>
            <translation>La carpeta {folder} no se puede usar ({reason}). Elija otra.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>The size of {unknown} files is not known beforehand; {free:.1f} GB are free.</source>
            <translation>No se conoce de antemano el tamaño de {unknown} archivos; hay {free:.1f} GB libres.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>{id} is given twice: it is downloaded once.</source>
            <translation>{id} se ha indicado dos veces: se descarga una sola vez.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <location filename="../engine/catalog/download_plan.py" />
            <source>The item's host</source>
            <translation>El servidor del ítem</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id}: {closed} cannot be read and were left out. {why}</source>
            <translation>{id}: no se pueden leer y se han descartado: {closed}. {why}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>Asset {key} lies at {href}, which is neither https nor S3.</source>
            <translation>El recurso {key} está en {href}, que no es https ni S3.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} is offline: {title} keeps it in its archive, and has to bring it back first. Order it on the provider's web site and try again some hours later, or elsewhere.</source>
            <translation>{id} no está en línea: {title} lo guarda en su archivo, y antes tiene que recuperarlo. Solicítelo en el sitio web del proveedor e inténtelo de nuevo unas horas más tarde, o en otro lugar.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} is offline at {title}: order it there, and try again later.</source>
            <translation>{id} no está en línea en {title}: solicítelo ahí, e inténtelo más tarde.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} has no asset {name}. Its assets are: {has}.</source>
            <translation>{id} no tiene el recurso {name}. Sus recursos son: {has}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} has no asset {name} that can be read.</source>
            <translation>{id} no tiene ningún recurso {name} que se pueda leer.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} has two files of one name, {name}: it was not downloaded.</source>
            <translation>{id} tiene dos archivos con un mismo nombre, {name}: no se ha descargado.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} has no asset at all. Search again.</source>
            <translation>{id} no tiene ningún recurso. Busque de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{title} hands out its products to users with an account only. Choose an authentication configuration of QGIS with its user name and password, or S3 keys.</source>
            <translation>{title} solo entrega sus productos a usuarios con cuenta. Elija una configuración de autenticación de QGIS con el nombre de usuario y la contraseña, o claves S3.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>{title} ({endpoint}) does not answer in time: nothing whole within {seconds:.0f} s. Try again later, or choose another provider.</source>
            <translation>{title} ({endpoint}) no responde a tiempo: ninguna respuesta completa en {seconds:.0f} s. Inténtelo más tarde, o elija otro proveedor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>{title} cannot do pages that large: {size} a page from here on.</source>
            <translation>{title} no admite páginas tan grandes: {size} por página a partir de ahora.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <location filename="../engine/catalog/stac_api.py" />
            <source>which is not https</source>
            <translation>que no es https</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>{title} ({endpoint}) redirects to {target}, {problem}. Check the address, and whether a proxy or a login page stands before it.</source>
            <translation>{title} ({endpoint}) redirige a {target}, {problem}. Compruebe la dirección, y si hay delante un proxy o una página de inicio de sesión.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>{title} ({endpoint}) answers packed as {packing}, which was not asked for. Check whether a proxy stands before it, or choose another provider.</source>
            <translation>{title} ({endpoint}) responde con la compresión {packing}, que no se ha pedido. Compruebe si hay delante un proxy, o elija otro proveedor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>is busy (status {status})</source>
            <translation>está ocupado (estado {status})</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>another host, which is sent nothing</source>
            <translation>otro servidor, al que no se envía nada</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>{title} ({endpoint}) answers with more than {largest:.0f} MB. Narrow the period, the area or the filters, or choose another provider.</source>
            <translation>{title} ({endpoint}) responde con más de {largest:.0f} MB. Reduzca el periodo, el área o los filtros, o elija otro proveedor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>The file of certificate authorities, {file}, is gone. Start again, and QGIS writes it anew; without QGIS, correct the variable that names it.</source>
            <translation>El archivo de autoridades de certificación, {file}, ya no existe. Empiece de nuevo y QGIS lo escribirá otra vez; sin QGIS, corrija la variable que lo nombra.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>the transfer stalled</source>
            <translation>la transferencia se ha quedado detenida</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>does not answer</source>
            <translation>no responde</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>broke the connection</source>
            <translation>ha cortado la conexión</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>cannot be reached</source>
            <translation>no está accesible</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} cannot be reached. Check the network, the address, and QGIS's proxy.</source>
            <translation>No se puede acceder a {head}. Compruebe la red, la dirección y el proxy de QGIS.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{endpoint} (status {status})</source>
            <translation>{endpoint} (estado {status})</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{title} answered {where} not with JSON but with {what}.</source>
            <translation>{title} no ha respondido en {where} con JSON, sino con {what}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{title} refused {where} (status {status}: {explanation}).</source>
            <translation>{title} ha rechazado {where} (estado {status}: {explanation}).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{title} refused {where} (status {status}).</source>
            <translation>{title} ha rechazado {where} (estado {status}).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} {remedy}</source>
            <translation>{head} {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>The proxy on the way to {head} does not answer: see QGIS's options, Network.</source>
            <translation>El proxy que da acceso a {head} no responde: consulte las opciones de QGIS, Red.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} cannot be trusted: its certificate is not valid here. Behind a proxy that inspects traffic, add its certificate authority in QGIS's options, Authentication.</source>
            <translation>No se puede confiar en {head}: su certificado no es válido aquí. Tras un proxy que inspecciona el tráfico, añada su autoridad de certificación en las opciones de QGIS, Autenticación.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} does not answer in time. Try again later.</source>
            <translation>{head} no responde a tiempo. Inténtelo más tarde.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{endpoint} is no address for a request: use one that begins with https://.</source>
            <translation>{endpoint} no es una dirección para una petición: use una que empiece por https://.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} redirects again and again. Check the address.</source>
            <translation>{head} redirige una y otra vez. Compruebe la dirección.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} broke off in the middle of an answer (truncated). Try again later.</source>
            <translation>La respuesta de {head} se ha interrumpido a medias (truncada). Inténtelo más tarde.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>a web page (HTML). Check the address, and whether a proxy or a login page stands before it</source>
            <translation>una página web (HTML). Compruebe la dirección, y si hay delante un proxy o una página de inicio de sesión</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{kind} of {count} bytes. Check the address, or try again later</source>
            <translation>{kind} de {count} bytes. Compruebe la dirección, o inténtelo más tarde</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>an unreadable address</source>
            <translation>una dirección ilegible</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>no type</source>
            <translation>contenido sin tipo</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{title} refuses the login ({reason}).</source>
            <translation>{title} rechaza el inicio de sesión ({reason}).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{head} Check the account at {title}, and the authentication configuration.</source>
            <translation>{head} Compruebe la cuenta en {title}, y la configuración de autenticación.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{problem} Choose an authentication configuration of QGIS (type Basic) with the account's user name and password.</source>
            <translation>{problem} Elija una configuración de autenticación de QGIS (tipo Básica) con el nombre de usuario y la contraseña de la cuenta.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>The login of {title} has no address that begins with https://, and is sent nothing. Correct the declaration of the provider.</source>
            <translation>El inicio de sesión de {title} no tiene ninguna dirección que empiece por https://, y no se le envía nada. Corrija la declaración del proveedor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{head} The session has ended: choose a configuration with user name and password.</source>
            <translation>{head} La sesión ha caducado: elija una configuración con nombre de usuario y contraseña.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{head} The user name or password is wrong or, if the account uses two-factor login, its one-time code is missing: write the six digits, or the secret of the authenticator app, into the field Realm of the authentication configuration.</source>
            <translation>{head} El nombre de usuario o la contraseña son erróneos o, si la cuenta usa la verificación en dos pasos, falta su código de un solo uso: escriba las seis cifras, o el secreto de la aplicación de autenticación, en el campo Reino (Realm) de la configuración de autenticación.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{head} The user name, password or one-time code is wrong. A code holds for 30 seconds and once only: write a fresh one, or the secret of the authenticator app, into the field Realm.</source>
            <translation>{head} El nombre de usuario, la contraseña o el código de un solo uso son erróneos. Un código vale 30 segundos y una sola vez: escriba uno nuevo, o el secreto de la aplicación de autenticación, en el campo Reino (Realm).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>The second factor is neither a code of six digits nor the secret of an authenticator app.</source>
            <translation>El segundo factor no es un código de seis cifras ni el secreto de una aplicación de autenticación.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>A login at {title} has expired.</source>
            <translation>Ha caducado un inicio de sesión en {title}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>A login at {title} is needed.</source>
            <translation>Hace falta un inicio de sesión en {title}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>no token</source>
            <translation>no se ha recibido ningún token</translation>
        </message>
        <message>
            <location filename="../engine/catalog/odata.py" />
            <source>{title} answered without a list of products. Try again later.</source>
            <translation>{title} ha respondido sin una lista de productos. Inténtelo más tarde.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/odata.py" />
            <source>{title} has more than {most} products at {edge}, and hands out no more. Narrow the area or the filters.</source>
            <translation>{title} tiene más de {most} productos en {edge}, y no entrega más. Reduzca el área o los filtros.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/odata.py" />
            <source>{title} does not answer for the collection {name}: {error}</source>
            <translation>{title} no responde para la colección {name}: {error}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/pages.py" />
            <source>The catalogue's link to its next page is wrong. Narrow the period or the area, so that one page is enough, or choose another provider.</source>
            <translation>El enlace del catálogo a su página siguiente es erróneo. Reduzca el periodo o el área, de modo que baste una página, o elija otro proveedor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/pages.py" />
            <location filename="../engine/catalog/stac_api.py" />
            <source>{title} answered a page without a list of features. Try again later.</source>
            <translation>{title} ha respondido con una página sin lista de objetos (features). Inténtelo más tarde.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/pages.py" />
            <source>{title} gives {method} as the method of its next page, at {endpoint}: only GET and POST at {own} are used. Narrow the period or the area, so that one page is enough, or choose another provider.</source>
            <translation>{title} indica {method} como método de su página siguiente, en {endpoint}: solo se usan GET y POST en {own}. Reduzca el periodo o el área, de modo que baste una página, o elija otro proveedor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/pages.py" />
            <source>{title} answered JSON that is cut off or wrong ({error}). Try again later.</source>
            <translation>{title} ha respondido con JSON incompleto o erróneo ({error}). Inténtelo más tarde.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/s3.py" />
            <source>The bucket {bucket} of {title} {why}: choose an authentication configuration of QGIS with the S3 access key as user name and the secret key as password, or another provider.</source>
            <translation>El depósito {bucket} de {title} {why}: elija una configuración de autenticación de QGIS con la clave de acceso S3 como nombre de usuario y la clave secreta como contraseña, u otro proveedor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/s3.py" />
            <source>{title} has nothing at {href}. Search again.</source>
            <translation>{title} no tiene nada en {href}. Busque de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/s3.py" />
            <source>is paid for by who reads it (requester pays)</source>
            <translation>lo paga quien lo lee (requester pays)</translation>
        </message>
        <message>
            <location filename="../engine/catalog/s3.py" />
            <source>needs the keys of an account</source>
            <translation>necesita las claves de una cuenta</translation>
        </message>
        <message>
            <location filename="../engine/catalog/s3.py" />
            <source>{title} answers for {href} with what was not asked for.</source>
            <translation>{title} responde a {href} con algo que no se ha pedido.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>None of the {count} sources of {what} could be searched:
{lines}</source>
            <translation>No se ha podido buscar en ninguna de las {count} fuentes de {what}:
{lines}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>Collection {collection} has no source.</source>
            <translation>La colección {collection} no tiene ninguna fuente.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{title} has not answered within {seconds:.0f} s: {following} is asked as well.</source>
            <translation>{title} no ha respondido en {seconds:.0f} s: se consulta también {following}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>Searching {title}, {collection}</source>
            <translation>Buscando en {title}, {collection}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>Instead: {following} is asked, for {error}</source>
            <translation>En su lugar se consulta {following}, por este motivo: {error}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>- {title}: {error}</source>
            <translation>- {title}: {error}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>This collection has no acquisition times: the period is not used.</source>
            <translation>Esta colección no tiene fechas de adquisición: el periodo no se usa.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>This collection has no cloud cover: the limit is not used.</source>
            <translation>Esta colección no tiene datos de cobertura de nubes: el límite no se usa.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{count} scenes are older copies of others that were found: left out ({names}).</source>
            <translation>{count} escenas son copias más antiguas de otras que se han encontrado, y se descartan ({names}).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{dropped} scenes that {title} found did not meet the conditions: left out.</source>
            <translation>{dropped} escenas encontradas por {title} no cumplían las condiciones, y se descartan.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{title}: {filled} of {count} scenes of {collection} fill gaps.</source>
            <translation>{title}: {filled} de {count} escenas de {collection} rellenan huecos.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{ids}: the catalogue gives {problem}.</source>
            <translation>{ids}: el catálogo indica {problem}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>all collections</source>
            <translation>todas las colecciones</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{title} cannot sort like this: only the first {most} of its scenes were read and sorted. Narrow the period or the area.</source>
            <translation>{title} no admite este orden: solo se han leído y ordenado las primeras {most} de sus escenas. Reduzca el periodo o el área.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{title}: one answer was left out. {error}</source>
            <translation>{title}: se ha descartado una respuesta. {error}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/signing.py" />
            <source>{title} gave no token for its files. Try again later.</source>
            <translation>{title} no ha dado ningún token para sus archivos. Inténtelo más tarde.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{url} is not the root of a STAC API (it has no links). Give the address whose page lists `conformsTo` and a link to /search.</source>
            <translation>{url} no es la raíz de una API STAC (no tiene enlaces). Indique la dirección cuya página contiene `conformsTo` y un enlace a /search.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{url} is a static STAC catalogue or an API without item search: it cannot be searched. Download its items and use them as an item file.</source>
            <translation>{url} es un catálogo STAC estático o una API sin búsqueda de ítems: no se puede buscar en él. Descargue sus ítems y úselos como archivo de ítems.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{title} says that it is searched at {endpoint}, {problem}. Check the address of the catalogue.</source>
            <translation>{title} indica que las búsquedas se hacen en {endpoint}, {problem}. Compruebe la dirección del catálogo.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{title} repeats a page of its answer; the search was ended there.</source>
            <translation>{title} repite una página de su respuesta; la búsqueda ha terminado ahí.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{title} has more than {most} pages; narrow the period or the area.</source>
            <translation>{title} tiene más de {most} páginas; reduzca el periodo o el área.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{title} filters no properties: filters are applied to what it answers.</source>
            <translation>{title} no filtra por propiedades: los filtros se aplican a sus respuestas.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{path} cannot be written ({reason}). Make room, or choose another folder.</source>
            <translation>{path} no se puede escribir ({reason}). Libere espacio, o elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{name} was not received whole. {why} Start again: the download resumes there.</source>
            <translation>{name} no se ha recibido entero. {why} Empiece de nuevo: la descarga se reanuda ahí.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{title} does not say how long {name} is, and the disk is almost full after {size:.1f} GB of it. What there was of it is deleted. Make room, choose another folder, or download it elsewhere.</source>
            <translation>{title} no indica cuánto ocupa {name}, y el disco está casi lleno tras {size:.1f} GB del archivo. Lo que había de él se ha eliminado. Libere espacio, elija otra carpeta, o descárguelo desde otro lugar.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{title} answered {endpoint} with a web page instead of the file. Check the login, and whether a proxy stands before it.</source>
            <translation>{title} ha respondido en {endpoint} con una página web en lugar del archivo. Compruebe el inicio de sesión, y si hay delante un proxy.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{title} ({endpoint}) ended the transfer before the file was whole (truncated).</source>
            <translation>{title} ({endpoint}) ha cortado la transferencia antes de que el archivo estuviera completo (truncado).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{name} is being downloaded to {folder} by another run ({error}). Wait until it has ended, or choose another folder.</source>
            <translation>Otra ejecución está descargando {name} en {folder} ({error}). Espere a que termine, o elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{name} has {at_hand} bytes, and {title} says {expected}. It was deleted; download it again.</source>
            <translation>{name} tiene {at_hand} bytes, pero {title} indica {expected}. Se ha eliminado; descárguelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{title} sends more of {name} than the {total} bytes that it says. Download it again, or elsewhere.</source>
            <translation>{title} envía más datos de {name} que los {total} bytes que indica. Descárguelo de nuevo, o desde otro lugar.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{name}: the transfer broke off</source>
            <translation>{name}: la transferencia se ha interrumpido</translation>
        </message>
        <message>
            <location filename="../engine/catalog/volume.py" />
            <source>{title} answers with {size:.0f} MB for {items} items, far more than items have. Narrow the search, or choose another provider.</source>
            <translation>{title} responde con {size:.0f} MB para {items} ítems, mucho más de lo que ocupan los ítems. Acote la búsqueda, o elija otro proveedor.</translation>
        </message>
        <message>
            <location filename="../engine/client.py" />
            <source>Starting the engine with {interpreter}</source>
            <translation>Iniciando el motor con {interpreter}</translation>
        </message>
        <message>
            <location filename="../engine/cluster.py" />
            <source>The cluster is {address}. Give local, local:N, a scheduler's address (tcp://host:8786), or its scheduler file.</source>
            <translation>El clúster es {address}. Indique local, local:N, la dirección de un planificador (tcp://host:8786), o su archivo de planificador.</translation>
        </message>
        <message>
            <location filename="../engine/cluster.py" />
            <source>{name} is in this program's memory, where a cluster's workers cannot read it. Save it as a file.</source>
            <translation>{name} está en la memoria de este programa, donde los procesos de trabajo de un clúster no pueden leerlo. Guárdelo como archivo.</translation>
        </message>
        <message>
            <location filename="../engine/commands.py" />
            <source>Stopped.</source>
            <translation>Detenido.</translation>
        </message>
        <message>
            <location filename="../engine/environments.py" />
            <source>The engine in {folder} cannot be removed ({error}). Close other QGIS windows that use it, restart QGIS and try again.</source>
            <translation>El motor de {folder} no se puede eliminar ({error}). Cierre las demás ventanas de QGIS que lo usan, reinicie QGIS e inténtelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/failures.py" />
            <source>The engine failed in {method}: {kind}: {error}. If it happens again, report it with the details below this line in the log.</source>
            <translation>El motor ha fallado en {method}: {kind}: {error}. Si vuelve a ocurrir, comuníquelo con los detalles que siguen a esta línea en el registro.</translation>
        </message>
        <message>
            <location filename="../engine/failures.py" />
            <source>The engine's device ran out of memory in {method}. Choose a smaller tile, or device 'cpu'.</source>
            <translation>El dispositivo del motor se ha quedado sin memoria en {method}. Elija una tesela más pequeña, o el dispositivo 'cpu'.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>The engine is ready in {folder}</source>
            <translation>El motor está listo en {folder}</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Adding packages to {python}</source>
            <translation>Añadiendo paquetes a {python}</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>The engine needs {needed:.0f} GB in {cache}, and {free:.1f} GB are free. Make room there.</source>
            <translation>El motor necesita {needed:.0f} GB en {cache}, pero hay {free:.1f} GB libres. Libere espacio ahí.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Testing the new environment</source>
            <translation>Probando el nuevo entorno</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>The engine's environment cannot be made in {folder} ({error}). Make room there and see that you may write there, then set up the engine again.</source>
            <translation>El entorno del motor no se puede crear en {folder} ({error}). Haga sitio allí, compruebe que puede escribir en esa carpeta y prepare el motor de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Looking for a Python to build on</source>
            <translation>Buscando un Python con el que crear el entorno</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Making an empty environment</source>
            <translation>Creando un entorno vacío</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Downloading packages (torch is large)</source>
            <translation>Descargando paquetes (torch es grande)</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Setting up the engine failed ({name}, exit code {code}). Check the network, QGIS's proxy settings and the free space, then try again.
{shown}</source>
            <translation>La preparación del motor ha fallado ({name}, código de salida {code}). Compruebe la red, la configuración del proxy de QGIS y el espacio libre, e inténtelo de nuevo.
{shown}</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Building on {path}</source>
            <translation>Creando el entorno con {path}</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>torch's build {build} is not in the list of packages; taking the one for processors.</source>
            <translation>La compilación {build} de torch no está en la lista de paquetes; se toma la de procesadores (CPU).</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Building on a Python that {uv} provides</source>
            <translation>Creando el entorno con un Python que proporciona {uv}</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>No Python from {oldest} to {newest} for Apple silicon was found; torch has no build for Intel Macs. Install one with Homebrew (`brew install python@{preferred}`), or install uv, and set up the engine again. On an Intel Mac choose the baseline, which needs no engine.</source>
            <translation>No se ha encontrado ningún Python de {oldest} a {newest} para Apple silicon; torch no tiene compilación para los Mac con Intel. Instale uno con Homebrew (`brew install python@{preferred}`), o instale uv, y prepare el motor de nuevo. En un Mac con Intel elija el modelo base, que no necesita motor.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>No Python from {oldest} to {newest} that can make environments was found. Install one (Debian and Ubuntu: `sudo apt install python3-venv`; Windows: the installer of python.org), or install uv, and set up the engine again.</source>
            <translation>No se ha encontrado ningún Python de {oldest} a {newest} que pueda crear entornos. Instale uno (Debian y Ubuntu: `sudo apt install python3-venv`; Windows: el instalador de python.org), o instale uv, y prepare el motor de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>uv could not install the packages; going on with pip. {error}</source>
            <translation>uv no ha podido instalar los paquetes; se continúa con pip. {error}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>To get an engine, open Settings &gt; Options &gt; Temporal LIIF and press 'Set up engine' (or run `make engine`); to use a Python of your own that has its packages, name it there or in the variable {variable}.</source>
            <translation>Para obtener un motor, abra Configuración &gt; Opciones &gt; Temporal LIIF y pulse «Preparar el motor» (o ejecute `make engine`); para usar un Python propio que tenga sus paquetes, indíquelo ahí o en la variable {variable}.</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The engine's Python {interpreter} lacks the package {package}. {remedy}</source>
            <translation>Al Python del motor {interpreter} le falta el paquete {package}. {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The package {package} in the engine's Python {interpreter} is broken ({why}). {remedy}</source>
            <translation>El paquete {package} del Python del motor {interpreter} está dañado ({why}). {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>This needs the engine (a Python with torch, apart from QGIS's), and there is none yet. {remedy}</source>
            <translation>Esto necesita el motor (un Python con torch, aparte del de QGIS), y aún no hay ninguno. {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The engine's Python named {source}, {path}, does not exist. {remedy}</source>
            <translation>No existe el Python del motor indicado {source}, {path}. {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The engine's Python named {source}, {path}, is not a Python interpreter. {remedy}</source>
            <translation>El Python del motor indicado {source}, {path}, no es un intérprete de Python. {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>in the settings</source>
            <translation>en la configuración</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>in {variable}</source>
            <translation>en {variable}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The engine's Python {interpreter} cannot be run ({error}). {remedy}</source>
            <translation>El Python del motor {interpreter} no se puede ejecutar ({error}). {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The engine's Python {interpreter} failed its self-test (exit code {code}): {output}. {remedy}</source>
            <translation>El Python del motor {interpreter} no ha superado su autocomprobación (código de salida {code}): {output}. {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/model.py" />
            <source>Model {name} left {count} pixels of a tile out.</source>
            <translation>El modelo {name} ha dejado sin calcular {count} píxeles de una tesela.</translation>
        </message>
        <message>
            <location filename="../engine/model.py" />
            <source>Model {name} answered with {found} where {expected} was asked for.</source>
            <translation>El modelo {name} ha respondido con {found} donde se pedía {expected}.</translation>
        </message>
        <message>
            <location filename="../engine/packing.py" />
            <source>{kind} cannot travel to the engine.</source>
            <translation>{kind} no se puede enviar al motor.</translation>
        </message>
        <message>
            <location filename="../engine/packing.py" />
            <source>What was sent to the engine cannot be read ({error}). Restart QGIS.</source>
            <translation>Lo que se ha enviado al motor no se puede leer ({error}). Reinicie QGIS.</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>it was ended by signal {number} ({name})</source>
            <translation>lo terminó la señal {number} ({name})</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>it stopped answering</source>
            <translation>dejó de responder</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>it ended with exit code {code}</source>
            <translation>terminó con el código de salida {code}</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>
End of its output:
{output}</source>
            <translation>
Final de su salida:
{output}</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>The engine did not start with {interpreter}: {why}. {remedy}{output}</source>
            <translation>El motor no se ha iniciado con {interpreter}: {why}. {remedy}{output}</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>The engine's Python {interpreter} cannot be run ({reason}). {remedy}</source>
            <translation>El Python del motor {interpreter} no se puede ejecutar ({reason}). {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>The engine and the running plugin are of different versions (protocol {engine_version} and {plugin_version}). Restart QGIS.</source>
            <translation>El motor y el complemento en ejecución son de versiones distintas (protocolo {engine_version} y {plugin_version}). Reinicie QGIS.</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>The run was stopped while the engine was starting.</source>
            <translation>Se ha detenido la ejecución mientras el motor se iniciaba.</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>it did not answer in time</source>
            <translation>no respondió a tiempo</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>A message between QGIS and the engine cannot be read: {what}. Start the run again.</source>
            <translation>No se puede leer un mensaje entre QGIS y el motor: {what}. Inicie la ejecución de nuevo.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>A message to or from the engine is too large: {count} arrays of {size} bytes (limit {limit}). Choose a smaller tile size.</source>
            <translation>Un mensaje hacia el motor o desde él es demasiado grande: {count} matrices de {size} bytes (límite {limit}). Elija un tamaño de tesela menor.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>A message's header is {size} bytes long (limit {limit}). Ask for less.</source>
            <translation>La cabecera de un mensaje tiene {size} bytes (límite {limit}). Pida menos.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>Array {name} is masked; send the values and the mask as two arrays.</source>
            <translation>La matriz {name} está enmascarada; envíe los valores y la máscara como dos matrices.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>Array {name} has type {dtype}, which cannot travel to the engine; use booleans, integers or floats of at most 64 bits.</source>
            <translation>La matriz {name} es de tipo {dtype}, que no se puede enviar al motor; use booleanos, enteros o reales de 64 bits como máximo.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>A message holds a value that JSON cannot carry: {error}.</source>
            <translation>Un mensaje contiene un valor que JSON no puede representar: {error}.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>the header lacks its body or its list of arrays</source>
            <translation>a la cabecera le falta el cuerpo o la lista de matrices</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>{count} arrays (limit {limit})</source>
            <translation>{count} matrices (límite {limit})</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>two arrays share a name</source>
            <translation>dos matrices tienen el mismo nombre</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>arrays of {size} bytes (limit {limit})</source>
            <translation>matrices de {size} bytes (límite {limit})</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>array description {spec:.80}</source>
            <translation>descripción de matriz {spec:.80}</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>array name {name:.80}</source>
            <translation>nombre de matriz {name:.80}</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>array {name:.80} of type {dtype:.80}</source>
            <translation>matriz {name:.80} de tipo {dtype:.80}</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>array {name:.80} of shape {shape:.80}</source>
            <translation>matriz {name:.80} de dimensiones {shape:.80}</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>the header is not JSON ({error})</source>
            <translation>la cabecera no es JSON ({error})</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>array {name:.80} came with {size} bytes where {expected} were announced</source>
            <translation>la matriz {name:.80} llegó con {size} bytes en lugar de los {expected} anunciados</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>it ends too early</source>
            <translation>termina demasiado pronto</translation>
        </message>
        <message>
            <location filename="../engine/services/analysis.py" />
            <source>There is no ffmpeg for this system, so no MP4 is made. Install ffmpeg for one.</source>
            <translation>No hay ffmpeg para este sistema, así que no se crea ningún MP4. Instale ffmpeg para tenerlo.</translation>
        </message>
        <message>
            <location filename="../engine/services/animation.py" />
            <source>There is no ffmpeg for this system, so no MP4 was made. Install ffmpeg, or take the GIF.</source>
            <translation>No hay ffmpeg para este sistema, así que no se ha creado ningún MP4. Instale ffmpeg, o use el GIF.</translation>
        </message>
        <message>
            <location filename="../engine/services/animation.py" />
            <source>ffmpeg could not write {name} ({failure}). Take the GIF, or update ffmpeg.</source>
            <translation>ffmpeg no ha podido escribir {name} ({failure}). Use el GIF, o actualice ffmpeg.</translation>
        </message>
        <message>
            <location filename="../engine/services/animation.py" />
            <source>{kind}: frame {index} of {count}</source>
            <translation>{kind}: fotograma {index} de {count}</translation>
        </message>
        <message>
            <location filename="../engine/services/animation.py" />
            <source>exit code {code}</source>
            <translation>código de salida {code}</translation>
        </message>
        <message>
            <location filename="../engine/services/catalog.py" />
            <source>Asking {title}</source>
            <translation>Consultando {title}</translation>
        </message>
        <message>
            <location filename="../engine/services/catalog.py" />
            <source>Logging in at {title}</source>
            <translation>Iniciando sesión en {title}</translation>
        </message>
        <message>
            <location filename="../engine/services/catalog.py" />
            <source>Signing addresses</source>
            <translation>Firmando direcciones</translation>
        </message>
        <message>
            <location filename="../engine/services/catalog.py" />
            <source>{title} is reached by {url}, which is not https: its login is sent nowhere. Give the connection an address that begins with https://.</source>
            <translation>A {title} se accede por {url}, que no es https: su inicio de sesión no se envía a ningún sitio. Dé a la conexión una dirección que empiece por https://.</translation>
        </message>
        <message>
            <location filename="../engine/services/diagnose.py" />
            <source>Reading versions</source>
            <translation>Leyendo las versiones</translation>
        </message>
        <message>
            <location filename="../engine/services/diagnose.py" />
            <source>Measuring {name}</source>
            <translation>Midiendo {name}</translation>
        </message>
        <message>
            <location filename="../engine/services/models.py" />
            <source>The engine does not hold this model any more.</source>
            <translation>El motor ya no tiene cargado este modelo.</translation>
        </message>
        <message>
            <location filename="../engine/services/training.py" />
            <source>Training {architecture}</source>
            <translation>Entrenando {architecture}</translation>
        </message>
        <message>
            <location filename="../engine/services/training.py" />
            <source>Choose a smaller size or crop, fewer areas, or device 'cpu'.</source>
            <translation>Elija un tamaño o recorte menor, menos zonas, o el dispositivo 'cpu'.</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>an animation</source>
            <translation>una animación</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>a download</source>
            <translation>una descarga</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>a search</source>
            <translation>una búsqueda</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>loading a model</source>
            <translation>la carga de un modelo</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>computing a tile</source>
            <translation>el cálculo de una tesela</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>a training</source>
            <translation>un entrenamiento</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>The run was stopped while it waited for the engine.</source>
            <translation>Se ha detenido la ejecución mientras esperaba al motor.</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>other work</source>
            <translation>otro trabajo</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>The engine is busy with {work}: waiting for its end.</source>
            <translation>El motor está ocupado con {work}: se espera a que termine.</translation>
        </message>
        <message>
            <location filename="../engine/worker.py" />
            <source>The engine does not know {method}. Restart QGIS after updating the plugin.</source>
            <translation>El motor no conoce {method}. Reinicie QGIS tras actualizar el complemento.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>Checkpoint {path} holds no RRDBNet (no conv_first and body.0.rdb1.conv1 among its {count} tensors). Choose a Real-ESRGAN or ESRGAN x2 or x4 generator, such as RealESRGAN_x4plus.pth.</source>
            <translation>El checkpoint {path} no contiene ninguna RRDBNet (ni conv_first ni body.0.rdb1.conv1 entre sus {count} tensores). Elija un generador Real-ESRGAN o ESRGAN x2 o x4, como RealESRGAN_x4plus.pth.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>Checkpoint {path} holds an RRDBNet of {channels} input channels, {blocks} blocks and {width} features; known are 3 (x4), 12 (x2) or 48 (x1) channels, up to {max_blocks} blocks and {max_width} features. Choose another file.</source>
            <translation>El checkpoint {path} contiene una RRDBNet de {channels} canales de entrada, {blocks} bloques y {width} características; se conocen 3 (x4), 12 (x2) o 48 (x1) canales, hasta {max_blocks} bloques y {max_width} características. Elija otro archivo.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>Choose another file.</source>
            <translation>Elija otro archivo.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>Unknown options {unknown}. An ESRGAN checkpoint knows {options}.</source>
            <translation>Opciones {unknown} desconocidas. Un checkpoint ESRGAN admite {options}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>The value range {low:g} to {high:g} is empty. Give the lower first.</source>
            <translation>El rango de valores de {low:g} a {high:g} está vacío. Indique primero el menor.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>This ESRGAN network makes images {scale} times as fine, and {asked:g} was asked for. Set the scale to {scale}.</source>
            <translation>Esta red ESRGAN hace imágenes {scale} veces más finas, y se ha pedido {asked:g}. Fije la escala en {scale}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>RRDBNet, {count} blocks, x{scale}</source>
            <translation>RRDBNet, {count} bloques, x{scale}</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>whole number</source>
            <translation>número entero</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>number</source>
            <translation>número</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>Checkpoint {path}</source>
            <translation>Checkpoint {path}</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>Checkpoint {path} lacks the encoder's first convolution (encoder.head.0.weight or encoder.SFENet1.weight with 4 or 5 dimensions). Its weights are incomplete: use another file.</source>
            <translation>Al checkpoint {path} le falta la primera convolución del codificador (encoder.head.0.weight o encoder.SFENet1.weight con 4 o 5 dimensiones). Sus pesos están incompletos: use otro archivo.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>A new network</source>
            <translation>Una red nueva</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where} asks for a network of {count:,} parameters; at most {max_parameters:,} are run.</source>
            <translation>{where} pide una red de {count:,} parámetros; se ejecutan como máximo {max_parameters:,}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: args[{key}] is {spec}; expected {{'name', 'args'}}, as the original saves.</source>
            <translation>{where}: args[{key}] es {spec}; se esperaba {{'name', 'args'}}, como guarda el original.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: {key} names the architecture {name}, which is unknown. Known: {listed}.</source>
            <translation>{where}: {key} nombra la arquitectura {name}, que es desconocida. Conocidas: {listed}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: the encoder {name} has an up-sampling tail (no_upsampling is not true), which LIIF does not use. Choose a checkpoint trained with no_upsampling: true.</source>
            <translation>{where}: el codificador {name} tiene una etapa final de sobremuestreo (no_upsampling no es verdadero), que LIIF no usa. Elija un checkpoint entrenado con no_upsampling: true.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: rdn RDNkSize = {size}; expected an odd number.</source>
            <translation>{where}: rdn RDNkSize = {size}; se esperaba un número impar.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: rcan reduction = {reduction} is more than its n_feats.</source>
            <translation>{where}: rcan reduction = {reduction} es mayor que su n_feats.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: mlp hidden_list = {hidden}; expected a list of 1 to 16 widths.</source>
            <translation>{where}: mlp hidden_list = {hidden}; se esperaba una lista de 1 a 16 anchuras.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: mlp out_dim = {out_dim}; expected 3, red, green and blue.</source>
            <translation>{where}: mlp out_dim = {out_dim}; se esperaba 3, rojo, verde y azul.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: mlp has no arguments {listed}.</source>
            <translation>{where}: mlp no tiene los argumentos {listed}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: {what} = {value}; expected a {kind} from {least} to {most}.</source>
            <translation>{where}: {what} = {value}; se esperaba un {kind} de {least} a {most}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: args[{name}] = {value}; expected true or false for {listed}.</source>
            <translation>{where}: args[{name}] = {value}; se esperaba verdadero o falso para {listed}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: encoder {name} has no argument {key}. Known: {listed}.</source>
            <translation>{where}: el codificador {name} no tiene el argumento {key}. Conocidos: {listed}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: {what} = {value}; expected one of {listed}.</source>
            <translation>{where}: {what} = {value}; se esperaba uno de {listed}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/interpolation.py" />
            <source>Unknown options {unknown}. Interpolation knows ['space', 'time'].</source>
            <translation>Opciones {unknown} desconocidas. La interpolación admite ['space', 'time'].</translation>
        </message>
        <message>
            <location filename="../models/architectures/interpolation.py" />
            <source>{count} of {bands} bands have a known wavelength, and two are needed for bands in between. Name the bands as the sensor does (B02, B03, ...), or leave the wavelengths empty.</source>
            <translation>{count} de {bands} bandas tienen una longitud de onda conocida, y para bandas intermedias se necesitan dos. Llame a las bandas como el sensor (B02, B03, ...), o deje vacías las longitudes de onda.</translation>
        </message>
        <message>
            <location filename="../models/architectures/interpolation.py" />
            <source>The wavelength {outside} um lies outside of the bands, {low:g} to {high:g} um. Ask for one in between.</source>
            <translation>La longitud de onda {outside} um queda fuera de las bandas, de {low:g} a {high:g} um. Pida una intermedia.</translation>
        </message>
        <message>
            <location filename="../models/architectures/interpolation.py" />
            <source>Unknown interpolation: {time} in time, {space} in space. Choose from {in_time} and {degrees}.</source>
            <translation>Interpolación desconocida: {time} en el tiempo, {space} en el espacio. Elija entre {in_time} y {degrees}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/published.py" />
            <source>Unknown options {unknown}. The published networks know {options}.</source>
            <translation>Opciones {unknown} desconocidas. Las redes publicadas admiten {options}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/published.py" />
            <source>The option value_range is {value_range}; expected two reflectances, the lower first, such as [0, 1] or [0, 0.3].</source>
            <translation>La opción value_range es {value_range}; se esperaban dos reflectancias, primero la menor, como [0, 1] o [0, 0.3].</translation>
        </message>
        <message>
            <location filename="../models/architectures/published.py" />
            <source>The option time is {time}; expected 'between_dates' or 'as_published'.</source>
            <translation>La opción time es {time}; se esperaba 'between_dates' o 'as_published'.</translation>
        </message>
        <message>
            <location filename="../models/architectures/published.py" />
            <source>The network {name} takes exactly {needed} bands (red, green and blue, in this order); the stack has {count}. Choose three of them with the parameter 'bands', for Sentinel-2 B04,B03,B02.</source>
            <translation>La red {name} usa exactamente {needed} bandas (rojo, verde y azul, en este orden); la pila tiene {count}. Elija tres de ellas con el parámetro 'bands', para Sentinel-2 B04,B03,B02.</translation>
        </message>
        <message>
            <location filename="../models/architectures/published.py" />
            <source>The network {name} cannot look beyond its dates ({first} to {last}); the target {target} lies outside. Choose targets in between, or add dates.</source>
            <translation>La red {name} no puede estimar más allá de sus fechas ({first} a {last}); la fecha objetivo {target} queda fuera. Elija fechas intermedias, o añada fechas.</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/__init__.py" />
            <source>Checkpoint {path} has no {name} that can be ({error}). Train or export it again.</source>
            <translation>El checkpoint {path} no tiene un {name} válido ({error}). Entrénelo o expórtelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/described.py" />
            <source>{name} has no settings</source>
            <translation>{name} no tiene configuración</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/described.py" />
            <source>{value:.40} is no number</source>
            <translation>{value:.40} no es un número</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/described.py" />
            <source>{value:.40} is no factor</source>
            <translation>{value:.40} no es un factor</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/described.py" />
            <source>{value:.40} are no {count} factors</source>
            <translation>{value:.40} no son {count} factores</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/described.py" />
            <source>{name} of {kind} is {value:.40}</source>
            <translation>{name} de {kind} es {value:.40}</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/model.py" />
            <source>{name} looks at most {near_days:.0f} days beyond its dates ({first} to {last}); the target {target} lies farther. Choose nearer targets, or add dates.</source>
            <translation>{name} estima como máximo hasta {near_days:.0f} días más allá de sus fechas ({first} a {last}); la fecha objetivo {target} está más lejos. Elija fechas más próximas, o añada fechas.</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/model.py" />
            <source>{name} has no option {unknown}. Leave the options empty.</source>
            <translation>{name} no tiene la opción {unknown}. Deje vacías las opciones.</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/prior.py" />
            <source>Checkpoint {path} does not describe a prior of the ground ({error}). Train or export it again.</source>
            <translation>El checkpoint {path} no describe una distribución a priori del terreno ({error}). Entrénelo o expórtelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/time_estimate.py" />
            <source>Checkpoint {path} does not describe an estimate in time ({error}). Train or export it again.</source>
            <translation>El checkpoint {path} no describe una estimación en el tiempo ({error}). Entrénelo o expórtelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} does not say which network it holds: expected a text 'name' and a dictionary 'args', found {name_kind} and {args_kind}. Export it again with both.</source>
            <translation>El checkpoint {path} no dice qué red contiene: se esperaba un texto 'name' y un diccionario 'args', se han encontrado {name_kind} y {args_kind}. Expórtelo de nuevo con ambos.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} holds {kind} where weights by name are expected. Choose the file of a trained network.</source>
            <translation>El checkpoint {path} contiene {kind} donde se esperan pesos por nombre. Elija el archivo de una red entrenada.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Its 'args' must be those that it was trained with.</source>
            <translation>Sus 'args' deben ser aquellos con los que se entrenó.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>{key}: {found} instead of {shape}</source>
            <translation>{key}: {found} en lugar de {shape}</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} holds NaN or infinite values in {first}: its training diverged or the file is damaged. Use another checkpoint.</source>
            <translation>El checkpoint {path} contiene valores NaN o infinitos en {first}: su entrenamiento divergió o el archivo está dañado. Use otro checkpoint.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>There is no checkpoint {path}. Choose an existing .pth or .safetensors file.</source>
            <translation>No hay ningún checkpoint {path}. Elija un archivo .pth o .safetensors existente.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} is not in the format {{'model': {{'name', 'args', 'sd'}}}}: found {found}. Save it with its architecture, as the original training does.</source>
            <translation>El checkpoint {path} no tiene el formato {{'model': {{'name', 'args', 'sd'}}}}: se ha encontrado {found}. Guárdelo con su arquitectura, como hace el entrenamiento original.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} does not say which network it holds: put {{'name', 'args'}} as JSON under 'model' into its metadata, or into {name} beside it.</source>
            <translation>El checkpoint {path} no dice qué red contiene: ponga {{'name', 'args'}} como JSON bajo 'model' en sus metadatos, o en el archivo {name}, junto al checkpoint.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} cannot be read ({reason}). Check its permissions.</source>
            <translation>El checkpoint {path} no se puede leer ({reason}). Compruebe sus permisos.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>lacks</source>
            <translation>le faltan</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>has unknown</source>
            <translation>son desconocidos</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>has misshapen</source>
            <translation>tienen otras dimensiones</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} does not fit the network {name} that it names: it {problem} {count} of {parameters} parameters, first {first}. {remedy}</source>
            <translation>El checkpoint {path} no corresponde a la red {name} que declara: {problem} {count} de {parameters} parámetros, el primero {first}. {remedy}</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} cannot be read ({size} bytes; {kind}): it is cut short, damaged or no torch file. Copy or download it again.</source>
            <translation>El checkpoint {path} no se puede leer ({size} bytes; {kind}): está truncado, dañado o no es un archivo de torch. Cópielo o descárguelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} cannot be read ({size} bytes; {error}): it is cut short, damaged or no safetensors file. Copy or download it again.</source>
            <translation>El checkpoint {path} no se puede leer ({size} bytes; {error}): está truncado, dañado o no es un archivo safetensors. Cópielo o descárguelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>The card of checkpoint {path} is not valid JSON ({error}). Correct it or export the file again.</source>
            <translation>La ficha del checkpoint {path} no es JSON válido ({error}). Corríjala o exporte el archivo de nuevo.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} holds {kind} under {key} where a floating-point tensor is expected. Export the weights alone.</source>
            <translation>El checkpoint {path} contiene {kind} bajo {key} donde se espera un tensor de coma flotante. Exporte solo los pesos.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} holds more than weights, or is damaged; its code was not run. Export the weights alone: {{'model': {{'name', 'args', 'sd'}}}} with plain tensors, or safetensors.</source>
            <translation>El checkpoint {path} contiene algo más que pesos, o está dañado; su código no se ha ejecutado. Exporte solo los pesos: {{'model': {{'name', 'args', 'sd'}}}} con tensores simples, o safetensors.</translation>
        </message>
        <message>
            <location filename="../models/registry.py" />
            <source>{names}, or a checkpoint file (.pth, .safetensors)</source>
            <translation>{names}, o un archivo de checkpoint (.pth, .safetensors)</translation>
        </message>
        <message>
            <location filename="../models/registry.py" />
            <source>Running {name} on {device}.</source>
            <translation>Ejecutando {name} en {device}.</translation>
        </message>
        <message>
            <location filename="../models/registry.py" />
            <source>The model {name}</source>
            <translation>El modelo {name}</translation>
        </message>
        <message>
            <location filename="../models/registry.py" />
            <source>The model {name} is unknown. Choose {choices}.</source>
            <translation>El modelo {name} es desconocido. Elija {choices}.</translation>
        </message>
        <message>
            <location filename="../models/registry.py" />
            <source>Checkpoint {name} holds the unknown architecture {architecture}. Known: {architectures}.</source>
            <translation>El checkpoint {name} contiene la arquitectura desconocida {architecture}. Conocidas: {architectures}.</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>Choose a smaller tile, or device 'cpu'.</source>
            <translation>Elija una tesela más pequeña, o el dispositivo 'cpu'.</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>Device {device} is not there ({why}). Choose one of: {available}.</source>
            <translation>El dispositivo {device} no está disponible ({why}). Elija uno de estos: {available}.</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>A tile of {height} x {width} source pixels</source>
            <translation>Una tesela de {height} x {width} píxeles de origen</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>{what} does not fit into the memory of {device} ({reason}). {remedy}</source>
            <translation>{what} no cabe en la memoria de {device} ({reason}). {remedy}</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>CPU, {threads} threads: {why}</source>
            <translation>CPU, {threads} hilos: {why}</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>CUDA device {index}: {name}, {free:.0f} of {total:.0f} GiB free</source>
            <translation>Dispositivo CUDA {index}: {name}, {free:.0f} de {total:.0f} GiB libres</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>this torch ({version}) is built without CUDA</source>
            <translation>este torch ({version}) está compilado sin CUDA</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>CUDA devices: {count}</source>
            <translation>Dispositivos CUDA: {count}</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>no CUDA device found</source>
            <translation>no se ha encontrado ningún dispositivo CUDA</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>CPU: {device} ran out of memory</source>
            <translation>CPU: {device} se ha quedado sin memoria</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>as asked</source>
            <translation>según lo pedido</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>Apple GPU (mps): {why}</source>
            <translation>GPU de Apple (mps): {why}</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>not known to this torch</source>
            <translation>desconocido para este torch</translation>
        </message>
        <message>
            <location filename="../models/training/areas.py" />
            <source>Fold {fold} leaves out every area of the data. Train on more areas.</source>
            <translation>La partición {fold} deja fuera todas las zonas de los datos. Entrene con más zonas.</translation>
        </message>
        <message>
            <location filename="../models/training/export.py" />
            <source>{path} is missing. Train the part {part} first.</source>
            <translation>Falta {path}. Entrene antes la parte {part}.</translation>
        </message>
        <message>
            <location filename="../models/training/loop.py" />
            <source>{name}: the loss is {loss} at step {step}. Lower the rate.</source>
            <translation>{name}: la pérdida es {loss} en el paso {step}. Reduzca la tasa de aprendizaje.</translation>
        </message>
        <message>
            <location filename="../models/training/loop.py" />
            <source>{name} {step}/{steps} {figures}</source>
            <translation>{name} {step}/{steps} {figures}</translation>
        </message>
        <message>
            <location filename="../models/training/loop.py" />
            <source>{state_path} does not fit this training ({error}). Delete it, or leave out --resume.</source>
            <translation>{state_path} no corresponde a este entrenamiento ({error}). Elimínelo, o prescinda de --resume.</translation>
        </message>
        <message>
            <location filename="../models/training/loop.py" />
            <location filename="../models/training/recipe.py" />
            <source>The training was stopped; it can be resumed.</source>
            <translation>Se ha detenido el entrenamiento; se puede reanudar.</translation>
        </message>
        <message>
            <location filename="../models/training/loop.py" />
            <source>{name}: {seconds:.2f} s a step, {steps} steps</source>
            <translation>{name}: {seconds:.2f} s por paso, {steps} pasos</translation>
        </message>
        <message>
            <location filename="../models/training/month_pixels.py" />
            <source>{path} cannot be read as pixels by month ({error}). Give a file with pixel, source, month, reflectance and bands.</source>
            <translation>{path} no se puede leer como píxeles por mes ({error}). Indique un archivo con pixel, source, month, reflectance y bands.</translation>
        </message>
        <message>
            <location filename="../models/training/original_task.py" />
            <source>No area has adapted dates and their truth (adapted/lr_*.png and adapted/hr_x6.png, and which dates they are in published.json), from which LIIF and Temporal LIIF learn. Add them, or train temporal-liif-3, which needs the series alone.</source>
            <translation>Ninguna zona tiene fechas adaptadas y su imagen verdadera (adapted/lr_*.png y adapted/hr_x6.png, con sus fechas en published.json), de las que aprenden LIIF y Temporal LIIF. Añádalas, o entrene temporal-liif-3, que solo necesita las series.</translation>
        </message>
        <message>
            <location filename="../models/training/original_task.py" />
            <source>{name} has {width} x {height} pixels, less than the crop of {crop}. Choose a smaller crop, or leave the area out.</source>
            <translation>{name} tiene {width} x {height} píxeles, menos que el recorte de {crop}. Elija un recorte menor, o prescinda de la zona.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>The crop is {crop} pixels and the queries are {queries}. Give positive numbers.</source>
            <translation>El recorte es de {crop} píxeles y las consultas son {queries}. Indique números positivos.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>The learning rate is {rate:g}. Give a number between 0 and 1.</source>
            <translation>La tasa de aprendizaje es {rate:g}. Indique un número entre 0 y 1.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>The strategy {strategy} chooses dates for temporal-liif; liif sees one image alone. Leave it out.</source>
            <translation>La estrategia {strategy} elige fechas para temporal-liif; liif solo usa una imagen. Prescinda de la estrategia.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>{name}, fold {fold}: {count} areas</source>
            <translation>{name}, partición {fold}: {count} zonas</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>{start} holds {found}, not {architecture}. Start from weights of the same architecture.</source>
            <translation>{start} contiene {found}, no {architecture}. Parta de pesos de la misma arquitectura.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>{start} holds a network of {dims} dimensions; {architecture} has {needed}. Start from weights of the same architecture.</source>
            <translation>{start} contiene una red de {dims} dimensiones; {architecture} tiene {needed}. Parta de pesos de la misma arquitectura.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>The {name} {value} is unknown. Choose from: {known}.</source>
            <translation>Valor desconocido de {name}: {value}. Elija entre: {known}.</translation>
        </message>
        <message>
            <location filename="../models/training/recipe.py" />
            <source>{folder} lacks {name}. Train the part date-weights first.</source>
            <translation>A {folder} le falta {name}. Entrene antes la parte date-weights.</translation>
        </message>
        <message>
            <location filename="../models/training/recipe.py" />
            <source>{path} holds {found}, not {expected}. Start from weights of the same architecture.</source>
            <translation>{path} contiene {found}, no {expected}. Parta de pesos de la misma arquitectura.</translation>
        </message>
        <message>
            <location filename="../models/training/recipe.py" />
            <source>fold {fold}: {count} areas</source>
            <translation>partición {fold}: {count} zonas</translation>
        </message>
        <message>
            <location filename="../models/training/session.py" />
            <source>{learned} areas to learn from, {held_out} for validation{names}. {device}.</source>
            <translation>{learned} zonas para aprender, {held_out} para la validación{names}. {device}.</translation>
        </message>
        <message>
            <location filename="../models/training/session.py" />
            <source>The plugin has no weights of {architecture} to start from. Choose a file of weights, or start anew.</source>
            <translation>El complemento no tiene pesos de {architecture} de los que partir. Elija un archivo de pesos, o entrene desde cero.</translation>
        </message>
        <message>
            <location filename="../models/training/session.py" />
            <source>{folder} is in use by a training that is still at work ({error}). Wait until it has ended, or choose another output.</source>
            <translation>{folder} está en uso por un entrenamiento que aún está en marcha ({error}). Espere a que termine, o elija otra salida.</translation>
        </message>
        <message>
            <location filename="../models/training/time_tasks.py" />
            <source>No area offers a date that the others predict: none is half clear on three dates that lie within two months. Add clearer dates, or other areas.</source>
            <translation>Ninguna zona ofrece una fecha que las demás predigan: ninguna tiene la mitad despejada en tres fechas comprendidas en un plazo de dos meses. Añada fechas más despejadas, u otras zonas.</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>{count} hidden dates</source>
            <translation>{count} fechas ocultas</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>The share of areas for validation is {share:g}. Give a number from 0 to below 1.</source>
            <translation>La parte de zonas para la validación es {share:g}. Indique un número de 0 a menos de 1.</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>Uncertainty x {factors} by the length of the gap, of the detail x {detail:.2f}.</source>
            <translation>Incertidumbre x {factors} según la longitud del hueco, la del detalle x {detail:.2f}.</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>{count} areas to x{scale}</source>
            <translation>{count} zonas a x{scale}</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>Not learned from, {what}: {figures}.</source>
            <translation>No usadas para aprender, {what}: {figures}.</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>The areas for validation have no inner date that is 90 % clear; nothing can be measured on them.</source>
            <translation>Las zonas para la validación no tienen ninguna fecha interior despejada al 90 %; no se puede medir nada en ellas.</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>The areas for validation have no adapted images; nothing can be measured on them.</source>
            <translation>Las zonas para la validación no tienen imágenes adaptadas; no se puede medir nada en ellas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Predicts one date of a series in several ways and compares each with an image of that date that was not given to them: nearest date, linear and kriging (in QGIS alone), a cubic spline through the dates and Temporal LIIF 3 (in the engine). The report shows the figures, crops and error maps. Leave the date to be predicted out of the series. To compare other models, open this model in the designer and add steps like these.</source>
            <translation>Predice de varias maneras una fecha de una serie y compara cada resultado con una imagen de esa fecha que no se les dio: fecha más próxima, lineal y kriging (solo en QGIS), un spline cúbico a través de las fechas y Temporal LIIF 3 (en el motor). El informe muestra las cifras, recortes y mapas del error. Deje fuera de la serie la fecha que se predice. Para comparar otros modelos, abra este en el diseñador y añada pasos como estos.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Workflows</source>
            <translation>Flujos de trabajo</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Compare models</source>
            <translation>Comparar modelos</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Names of bands that series and reference share.</source>
            <translation>Nombres de las bandas que la serie y la referencia comparten.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>The series without the date to be predicted.</source>
            <translation>La serie sin la fecha que se predice.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>An image of the date to be predicted, with the same bands; also of higher resolution.</source>
            <translation>Una imagen de la fecha que se predice, con las mismas bandas; también de mayor resolución.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Output pixels per input pixel; the results are resampled to the reference's grid where theirs is another.</source>
            <translation>Píxeles de salida por píxel de entrada; los resultados se remuestrean a la rejilla de la referencia donde la suya es otra.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Date of the reference</source>
            <translation>Fecha de la referencia</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>The date that is predicted (2021-05-01).</source>
            <translation>La fecha que se predice (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Makes a regular, cloud-free and finer series of one band, then takes, pixel by pixel, the highest minus the lowest value over all its dates: crops and water that come and go stand out from what stays.</source>
            <translation>Hace una serie regular, sin nubes y más fina de una banda y toma después, píxel a píxel, el valor más alto menos el más bajo de todas sus fechas: los cultivos y el agua que van y vienen destacan de lo que permanece.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Seasonal range of a band</source>
            <translation>Rango estacional de una banda</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Band</source>
            <translation>Banda</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Name or number of the band, for example B08.</source>
            <translation>Nombre o número de la banda, por ejemplo B08.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Raster layers or files of one place and several dates.</source>
            <translation>Capas ráster o archivos de un mismo lugar y varias fechas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Nodata value of the result</source>
            <translation>Valor nodata del resultado</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>A number that the rasters' data type can hold: 65535 for Sentinel-2's unsigned integers, -9999 for signed ones and floats.</source>
            <translation>Un número que quepa en el tipo de dato de los rásteres: 65535 para los enteros sin signo de Sentinel-2, -9999 para los enteros con signo y los reales.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Output pixels per input pixel.</source>
            <translation>Píxeles de salida por píxel de entrada.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Dates that the range is taken over, as in 'Super-resolve a time series'.</source>
            <translation>Fechas sobre las que se toma el rango, como en «Superresolución de una serie temporal».</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Seasonal range</source>
            <translation>Rango estacional</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Gets one cloud-optimised GeoTIFF a date, and stack.json, which STAC tools read too.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por fecha, y stack.json, que también leen las herramientas STAC.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>From an area and a period to a regular, cloud-free series of twice the resolution: searches a catalogue, fetches the area's pixels with clouds masked, and super-resolves them at weekly dates.</source>
            <translation>De un área y un periodo a una serie regular y sin nubes con el doble de resolución: busca en un catálogo, obtiene los píxeles del área con las nubes enmascaradas y aplica superresolución en fechas semanales.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Area to weekly super-resolved series</source>
            <translation>De un área a una serie semanal con superresolución</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Names or common names separated by commas. Empty: the finest bands.</source>
            <translation>Nombres o nombres comunes separados por comas. Vacío: las bandas más finas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Of the whole tile, as the catalogue says.</source>
            <translation>De la tesela entera, según el catálogo.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Last day of the scenes.</source>
            <translation>Último día de las escenas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>The area, in any CRS.</source>
            <translation>El área, en cualquier SRC.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Days with fewer usable pixels in the area are left out.</source>
            <translation>Los días con menos píxeles útiles en el área se descartan.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Who is asked. 'auto' asks the best source of the collection, and the next one if it fails.</source>
            <translation>A quién se pregunta. 'auto' pregunta a la mejor fuente de la colección, y a la siguiente si falla.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Output pixels per input pixel along each side.</source>
            <translation>Píxeles de salida por píxel de entrada en cada lado.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>First day of the scenes.</source>
            <translation>Primer día de las escenas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Dates to make: a step (P7D: weekly), a period with a step, or a list, as in 'Super-resolve a time series'.</source>
            <translation>Fechas que se hacen: un paso (P7D: semanal), un periodo con un paso, o una lista, como en «Superresolución de una serie temporal».</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Gets one cloud-optimised GeoTIFF a day, and stack.json, which STAC tools read too. After a cancel, the same run goes on where it stopped.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por día, y stack.json, que también leen las herramientas STAC. Tras una cancelación, la misma ejecución sigue donde se paró.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>From a series and a high-resolution image of the same place to a training pair: both are clipped to one area, the five dates whose weighted time comes nearest to the image's date are chosen (equation 4), and all are brought to one radiometry. The report shows every date as reference; run again with another number to take that one.</source>
            <translation>De una serie y una imagen de alta resolución del mismo lugar a un par de entrenamiento: ambas se recortan a un área, se eligen las cinco fechas cuyo tiempo ponderado más se acerca a la fecha de la imagen (ecuación 4) y todo se lleva a una misma radiometría. El informe muestra cada fecha como referencia; ejecute de nuevo con otro número para usar esa.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Prepare a WorldStrat-like pair</source>
            <translation>Preparar un par como los de WorldStrat</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Bands of the series</source>
            <translation>Bandas de la serie</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Names or numbers.</source>
            <translation>Nombres o números.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Both are clipped to it.</source>
            <translation>Ambas se recortan a ella.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>An image of the same place, such as SPOT.</source>
            <translation>Una imagen del mismo lugar, por ejemplo SPOT.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Those that go with the bands of the series, in their order.</source>
            <translation>Las que corresponden a las bandas de la serie, en su orden.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The series; the folder of a stack stands for its dates.</source>
            <translation>La serie; la carpeta de una pila vale por sus fechas.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Radiometry</source>
            <translation>Radiometría</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>As in 'Adapt histograms of a time series'; 'value_8bit' is as published.</source>
            <translation>Como en «Adaptar los histogramas de una serie temporal»; 'value_8bit' es lo publicado.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The published work takes 5.</source>
            <translation>El trabajo publicado toma 5.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>best, best_robust, median, a date, or a number from the report.</source>
            <translation>best, best_robust, median, una fecha, o un número del informe.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Date of the image</source>
            <translation>Fecha de la imagen</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>When the high-resolution image was taken (2021-05-01).</source>
            <translation>Cuándo se tomó la imagen de alta resolución (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Gets one cloud-optimised GeoTIFF a date, and stack.json.</source>
            <translation>Recibe un GeoTIFF optimizado para la nube por fecha, y stack.json.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Adapted image</source>
            <translation>Imagen adaptada</translation>
        </message>
    </context>
</TS>
