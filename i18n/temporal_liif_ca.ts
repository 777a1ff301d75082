<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ca" sourcelanguage="en">
    <context>
        <name>TemporalLiif</name>
        <message>
            <location filename="../provider/algorithm.py" />
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Cancelled. Nothing was written.</source>
            <translation>Cancel·lat. No s'ha escrit res.</translation>
        </message>
        <message>
            <location filename="../provider/algorithm.py" />
            <source>Error code: {code}</source>
            <translation>Codi d'error: {code}</translation>
        </message>
        <message>
            <location filename="../provider/algorithm.py" />
            <source>A place cannot be expressed in another coordinate reference system ({why}). Check the CRS of the layers and of the extent, or choose an area nearer to where these CRS are meant for.</source>
            <translation>Un lloc no es pot expressar en un altre sistema de referència de coordenades ({why}). Comproveu el SRC de les capes i de l'extensió, o trieu una àrea més propera a la zona per a la qual estan pensats aquests SRC.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The reference '{word}' is unknown. Choose {choices}, a date (2021-05-01) or a number.</source>
            <translation>La referència '{word}' és desconeguda. Trieu {choices}, una data (2021-05-01) o un número.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Neither the adapted images nor a report are asked for. Ask for one of them.</source>
            <translation>No es demanen ni les imatges adaptades ni un informe. Demaneu una de les dues coses.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>An adapted high-resolution image is asked for, but none is given. Choose one.</source>
            <translation>Es demana una imatge d'alta resolució adaptada, però no se'n dona cap. Trieu-ne una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/reports.py" />
            <source>Reference: {name}.</source>
            <translation>Referència: {name}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>{name} has {count} bands, the series {wanted}. Name the bands of the image that go with those of the series.</source>
            <translation>{name} té {count} bandes i la sèrie, {wanted}. Indiqueu les bandes de la imatge que corresponen a les de la sèrie.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Adapted series</source>
            <translation>Sèrie adaptada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Candidates for the radiometric reference</source>
            <translation>Candidates a referència radiomètrica</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>V of HSV is matched in 8 bits, as published; hue and saturation are kept.</source>
            <translation>La V d'HSV s'ajusta en 8 bits, com es va publicar; el to i la saturació es conserven.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>V of HSV is matched; hue and saturation are kept.</source>
            <translation>La V d'HSV s'ajusta; el to i la saturació es conserven.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The histogram of each band is matched.</source>
            <translation>S'ajusta l'histograma de cada banda.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Gain and bias of each band are fitted by robust regression.</source>
            <translation>El guany i el biaix de cada banda s'ajusten per regressió robusta.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>1, reflectance</source>
            <translation>1, reflectància</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>PSNR (peak {peak}): the high-resolution image, adapted to the date, against the date itself. </source>
            <translation>PSNR (pic {peak}): la imatge d'alta resolució, adaptada a la data, respecte a la mateixa data. </translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>PSNR (peak {peak}): the other dates, adapted to this one, against it; their mean. </source>
            <translation>PSNR (pic {peak}): les altres dates, adaptades a aquesta, respecte a ella; la mitjana. </translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>Robust PSNR takes the median error. Only pixels clear in both count.</source>
            <translation>La PSNR robusta usa l'error medià. Només compten els píxels clars en totes dues.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/adapthistograms.py" />
            <source>The reference date {date} fits {count} of the dates {dates}. Choose one of them.</source>
            <translation>La data de referència {date} correspon a {count} de les dates {dates}. Trieu-ne una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Neither an extent nor polygons are given. Choose what to keep.</source>
            <translation>No es dona ni una extensió ni polígons. Trieu què voleu conservar.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>{value} is no polygon layer that can be opened. Choose another.</source>
            <translation>{value} no és una capa de polígons que es pugui obrir. Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>Clipped series</source>
            <translation>Sèrie retallada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/clipstack.py" />
            <source>The extent and the polygons do not overlap. Choose others.</source>
            <translation>L'extensió i els polígons no se superposen. Trieu-ne uns altres.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>No result is given. Choose at least one image to compare.</source>
            <translation>No es dona cap resultat. Trieu almenys una imatge per comparar.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The peak of PSNR is {value}. Choose a positive number.</source>
            <translation>El pic de la PSNR és {value}. Trieu un nombre positiu.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{names} names are given for {count} results. Give one for each, or none.</source>
            <translation>Es donen {names} noms per a {count} resultats. Indiqueu-ne un per a cadascun, o cap.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Where the results differ most</source>
            <translation>On els resultats difereixen més</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>The region asked for</source>
            <translation>La regió demanada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Comparison with {name}</source>
            <translation>Comparació amb {name}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>PSNR: peak {peak:g} (reflectance). cPSNR: after the best shift of up to 3 pixels and without the mean difference of each band, as in the PROBA-V challenge; the shift is where the reference lies against the result. SSIM: 7 x 7 windows. Best figures in colour.</source>
            <translation>PSNR: pic {peak:g} (reflectància). cPSNR: després del millor desplaçament de fins a 3 píxels i sense la diferència mitjana de cada banda, com en el repte PROBA-V; el desplaçament indica on és la referència respecte al resultat. SSIM: finestres de 7 x 7. Les millors xifres, en color.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{title}: rows {top} to {bottom}, columns {left} to {right}</source>
            <translation>{title}: files {top} a {bottom}, columnes {left} a {right}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>{width} x {height} pixels of {x:.4g} x {y:.4g} m; bands {bands}.</source>
            <translation>{width} x {height} píxels de {x:.4g} x {y:.4g} m; bandes {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/compareimages.py" />
            <source>Resampled to its grid: {names}.</source>
            <translation>Remostrejats a la seva graella: {names}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>No scenes are given. Choose an item file or footprints.</source>
            <translation>No es donen escenes. Trieu un fitxer d'ítems o empremtes.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Cancelled. The same run goes on from there.</source>
            <translation>Cancel·lat. La mateixa execució continua des d'aquí.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>verified</source>
            <translation>verificat</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>no checksum to compare with</source>
            <translation>sense suma de verificació amb què comparar</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <source>No product could be downloaded. {why}</source>
            <translation>No s'ha pogut baixar cap producte. {why}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/downloadproducts.py" />
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>The footprints cannot be read. Choose another layer.</source>
            <translation>Les empremtes no es poden llegir. Trieu una altra capa.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Bands and a spectral index are given. Give one of them: an index finds its bands.</source>
            <translation>Es donen bandes i un índex espectral. Indiqueu una de les dues coses: un índex troba les seves bandes.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>The stretch runs from {low} to {high}. Give the lower value first.</source>
            <translation>El realçament va de {low} a {high}. Indiqueu primer el valor més baix.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>Neither a GIF nor an MP4 is asked for. Name one of them.</source>
            <translation>No es demana ni un GIF ni un MP4. Indiqueu-ne un dels dos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/exportanimation.py" />
            <source>{count} bands are chosen. Choose one for grey, or three for colours.</source>
            <translation>S'han triat {count} bandes. Trieu-ne una per a gris o tres per a color.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>No area is given. Draw an extent, or choose a polygon layer.</source>
            <translation>No es dona cap àrea. Dibuixeu una extensió o trieu una capa de polígons.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Reading what the scenes' files hold</source>
            <translation>S'està llegint el contingut dels fitxers de les escenes</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>{count} of the days or scenes could not be fetched; the others are there.</source>
            <translation>No s'han pogut obtenir {count} dels dies o escenes; els altres estan llestos.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Scenes are given in several ways ({ways}). Keep one.</source>
            <translation>Les escenes es donen de diverses maneres ({ways}). Deixeu-ne només una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>The ground sampling distance is {value}. Choose metres above 0.</source>
            <translation>La distància de mostreig del terreny és {value}. Trieu metres per sobre de 0.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/fetchscenes.py" />
            <source>Scenes, {first} to {last}</source>
            <translation>Escenes, {first} a {last}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>No index is chosen. Choose one or more, such as NDVI, or give a formula.</source>
            <translation>No s'ha triat cap índex. Trieu-ne un o més, com l'NDVI, o indiqueu una fórmula.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/indexstack.py" />
            <source>{index} of {series}</source>
            <translation>{index} de {series}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Bands to make: {bands}.</source>
            <translation>Bandes que es fan: {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>Interpolated series</source>
            <translation>Sèrie interpolada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>'{text}' is neither a list of wavelengths in micrometres, such as 0.52, 0.60 (green is about 0.56), nor a factor such as between:1.</source>
            <translation>'{text}' no és una llista de longituds d'ona en micròmetres, com ara 0.52, 0.60 (el verd és cap a 0.56), ni un factor com ara between:1.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/interpolatestack.py" />
            <source>{count} of {total} bands have a known wavelength, and two are needed for bands in between. Name the bands as the sensor does (B02, B03, ...), or leave the wavelengths empty.</source>
            <translation>Es coneix la longitud d'ona de {count} de les {total} bandes, i en calen dues per a fer bandes intermèdies. Anomeneu les bandes com el sensor (B02, B03, ...) o deixeu buides les longituds d'ona.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Neither the registered images nor the table are asked for. Ask for one of them.</source>
            <translation>No es demanen ni les imatges coregistrades ni la taula. Demaneu-ne una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/registerstack.py" />
            <source>Registered series</source>
            <translation>Sèrie coregistrada</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/screenstack.py" />
            <source>Weights of the dates</source>
            <translation>Pesos de les dates</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>The footprint of {name} cannot be written. Choose another format.</source>
            <translation>L'empremta de {name} no es pot escriure. Trieu un altre format.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <source>Nothing was found. Widen the period, area or cloud cover, or ask another provider.</source>
            <translation>No s'ha trobat res. Amplieu el període, l'àrea o la cobertura de núvols, o pregunteu a un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/searchscenes.py" />
            <location filename="../provider/jobs/fetchscenes.py" />
            <source>{count} scenes from {title}.</source>
            <translation>{count} escenes de {title}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Opening the images</source>
            <translation>S'estan obrint les imatges</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The model is a network from a file, but no file is given. Choose a checkpoint file.</source>
            <translation>El model és una xarxa des d'un fitxer, però no es dona cap fitxer. Trieu un fitxer de checkpoint.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The baseline gives no uncertainty. Do not ask for it, or choose another model.</source>
            <translation>El model de base no dona la incertesa. No la demaneu, o trieu un altre model.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>The baseline makes no detail that dates could support. Do not ask for the support, or choose another model.</source>
            <translation>El model de base no crea cap detall que les dates poguessin avalar. No demaneu el suport, o trieu un altre model.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Days to the nearest clear observation</source>
            <translation>Dies fins a l'observació clara més propera</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Clear observations</source>
            <translation>Observacions clares</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Where values come from</source>
            <translation>D'on venen els valors</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Uncertainty</source>
            <translation>Incertesa</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Support of the detail</source>
            <translation>Suport del detall</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Series {gsd} m, {first} to {last}</source>
            <translation>Sèrie {gsd} m, {first} a {last}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/superresolve.py" />
            <source>Computing {count} dates from {first} to {last} with {model}: {width} x {height} pixels of {x:.4g} x {y:.4g} m each.</source>
            <translation>S'estan calculant {count} dates del {first} al {last} amb {model}: {width} x {height} píxels de {x:.4g} x {y:.4g} m cadascuna.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Give either a series or dated rasters, or a folder of series.</source>
            <translation>Indiqueu una sèrie o ràsters amb data, o bé una carpeta de sèries.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>No target date is given. Write one, such as 2021-05-01.</source>
            <translation>No es dona cap data objectiu. Escriviu-ne una, per exemple 2021-05-01.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>There is no folder {path}. Choose another.</source>
            <translation>No existeix la carpeta {path}. Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Cancelled before anything was chosen.</source>
            <translation>Cancel·lat abans de triar res.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>Mean difference over {count} series: {mean:.2f} days.</source>
            <translation>Diferència mitjana en {count} sèries: {mean:.2f} dies.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/temporalsubset.py" />
            <source>{dates} -&gt; {value}, {days:.1f} days from {target}</source>
            <translation>{dates} -&gt; {value}, a {days:.1f} dies del {target}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No folder of training areas is given. Choose one.</source>
            <translation>No es dona cap carpeta de zones d'entrenament. Trieu-ne una.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>The plugin has no weights of '{name}' to tune. Choose a file of weights, or the start 'new'.</source>
            <translation>El connector no té pesos de '{name}' per adaptar. Trieu un fitxer de pesos, o l'inici 'new'.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No cloud masks are used: clouds of the areas are learned from too, unless they are nodata.</source>
            <translation>No es fan servir màscares de núvols: s'aprèn també dels núvols de les zones, llevat que siguin nodata.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Reading {name}</source>
            <translation>Llegint {name}</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>{name} is left out: it has fewer than {dates} dates on which half of it is clear.</source>
            <translation>Es deixa fora {name}: té menys de {dates} dates en què la meitat estigui clara.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>No area of {folder} has {dates} dates on which half of it is clear. Add clearer dates, or other areas.</source>
            <translation>Cap zona de {folder} no té {dates} dates en què la meitat estigui clara. Afegiu dates més clares, o altres zones.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Weights are not written as {path}. Choose a name that ends in {endings}.</source>
            <translation>Els pesos no s'escriuen com a {path}. Trieu un nom que acabi en {endings}.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <source>Stopped. What was learned is kept in {folder}; the same run with '{choice}' goes on.</source>
            <translation>Aturat. El que s'ha après es desa a {folder}; la mateixa execució amb '{choice}' continua.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/trainmodel.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Continue a training that was stopped</source>
            <translation>Continua un entrenament que es va aturar</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The reflectance range runs from {low} to {high}. Give the lower value first.</source>
            <translation>L'interval de reflectància va de {low} a {high}. Indiqueu primer el valor més baix.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The method is '{method}', but no file is given. Choose a checkpoint file.</source>
            <translation>El mètode és '{method}', però no es dona cap fitxer. Trieu un fitxer de checkpoint.</translation>
        </message>
        <message>
            <location filename="../provider/algorithms/upsampleimage.py" />
            <source>The network sees reflectance {low:.4g} to {high:.4g} as 0 to 1.</source>
            <translation>La xarxa veu les reflectàncies de {low:.4g} a {high:.4g} com a valors de 0 a 1.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>'{word}' is given without the name of an input, others with one. Give all dates by name, or all in the order of the inputs.</source>
            <translation>'{word}' s'ha donat sense el nom d'una entrada, i d'altres amb ell. Doneu totes les dates per nom, o totes en l'ordre de les entrades.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>A date is given for '{name}', a name of {count} inputs: {inputs}. Give more of the path.</source>
            <translation>S'ha donat una data per a '{name}', que és el nom de {count} entrades: {inputs}. Indiqueu més part del camí.</translation>
        </message>
        <message>
            <location filename="../provider/bands_and_dates.py" />
            <source>A date is given for '{name}', but no input has this name. The inputs are: {inputs}.</source>
            <translation>Es dona una data per a '{name}', però cap entrada no té aquest nom. Les entrades són: {inputs}.</translation>
        </message>
        <message>
            <location filename="../provider/computing.py" />
            <source>The ground sampling distance is {value}. Choose metres above 0, or leave it empty.</source>
            <translation>La distància de mostreig del terreny és {value}. Trieu metres per sobre de 0, o deixeu-la buida.</translation>
        </message>
        <message>
            <location filename="../provider/computing.py" />
            <source>The scale is {value}. Choose a number of 1 or more.</source>
            <translation>L'escala és {value}. Trieu un nombre igual o més gran que 1.</translation>
        </message>
        <message>
            <location filename="../provider/computing.py" />
            <source>Registering the dates.</source>
            <translation>Coregistrant les dates.</translation>
        </message>
        <message>
            <location filename="../provider/computing.py" />
            <source>There is no checkpoint file {path}. Choose an existing one.</source>
            <translation>No existeix el fitxer de checkpoint {path}. Trieu-ne un que existeixi.</translation>
        </message>
        <message>
            <location filename="../provider/connection_widget.py" />
            <source>Name, or https://…</source>
            <translation>Nom o https://…</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection has no name. Give it one.</source>
            <translation>La connexió no té nom. Indiqueu-ne un.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>'{name}' means something else already. Choose another name.</source>
            <translation>'{name}' ja significa una altra cosa. Trieu un altre nom.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>There is a connection '{name}' already. Choose another name.</source>
            <translation>Ja hi ha una connexió '{name}'. Trieu un altre nom.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The address holds a user name, a password or a key. Leave it out; it belongs in an authentication configuration.</source>
            <translation>L'adreça conté un nom d'usuari, una contrasenya o una clau. Traieu-la; el seu lloc és una configuració d'autenticació.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>'{url}' is not the address of a STAC API. Give one like https://stac.example.org/v1.</source>
            <translation>'{url}' no és l'adreça d'una API STAC. Indiqueu-ne una com https://stac.example.org/v1.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The address holds more than the API's own ('?'). Leave it out; a key belongs in an authentication configuration.</source>
            <translation>L'adreça conté més que la pròpia de l'API ('?'). Traieu el que hi sobra; una clau va en una configuració d'autenticació.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection '{name}' has this address already. Edit that one.</source>
            <translation>La connexió '{name}' ja té aquesta adreça. Editeu aquella.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>A login is sent over https alone. Give an address that begins with https://.</source>
            <translation>Un inici de sessió només s'envia per https. Indiqueu una adreça que comenci per https://.</translation>
        </message>
        <message>
            <location filename="../provider/connections.py" />
            <source>The connection '{name}' has a login, which is sent over https alone. Change its address.</source>
            <translation>La connexió '{name}' té un inici de sessió, que només s'envia per https. Canvieu-ne l'adreça.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' has no user name or no password. Fill them in.</source>
            <translation>A la configuració d'autenticació '{name}' li falta el nom d'usuari o la contrasenya. Empleneu-los.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' is of type {method}. Choose one of type Basic (user name and password) or OAuth2.</source>
            <translation>La configuració d'autenticació '{name}' és del tipus {method}. Trieu-ne una del tipus Bàsica (nom d'usuari i contrasenya) o OAuth2.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' holds no S3 keys. Make one of type Basic with the access key as user name and the secret key as password.</source>
            <translation>La configuració d'autenticació '{name}' no conté claus S3. Creeu-ne una del tipus Bàsica amb la clau d'accés com a nom d'usuari i la clau secreta com a contrasenya.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{id}' cannot be read. Unlock QGIS's authentication database with its master password, or choose another configuration.</source>
            <translation>La configuració d'autenticació '{id}' no es pot llegir. Desbloquegeu la base de dades d'autenticació del QGIS amb la contrasenya mestra, o trieu una altra configuració.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The authentication configuration '{name}' (type {method}) gives no HTTP header to log in with. Choose one of type Basic, API Header or OAuth2, and test it in QGIS's options.</source>
            <translation>La configuració d'autenticació '{name}' (tipus {method}) no dona cap capçalera HTTP amb què iniciar la sessió. Trieu-ne una del tipus Bàsica, API Header o OAuth2, i proveu-la a les opcions del QGIS.</translation>
        </message>
        <message>
            <location filename="../provider/credentials.py" />
            <source>The OAuth2 configuration '{name}' gave no token. Test it in QGIS's options.</source>
            <translation>La configuració OAuth2 '{name}' no ha donat cap testimoni (token). Proveu-la a les opcions del QGIS.</translation>
        </message>
        <message>
            <location filename="../provider/definitions.py" />
            <source>'{word}' is not a choice of '{title}'. Give a list of these: {options}; for none of them, an empty list, or '{none}' on a command line.</source>
            <translation>'{word}' no és una opció de «{title}». Indiqueu una llista d'aquestes: {options}; per a cap d'elles, una llista buida, o '{none}' a la línia d'ordres.</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>from clear observations</source>
            <translation>d'observacions clares</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>the best of the rejected observations</source>
            <translation>la millor de les observacions rebutjades</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>no value: never clear</source>
            <translation>sense valor: mai clar</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>no value: not made by the model</source>
            <translation>sense valor: no el calcula el model</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>0: the model</source>
            <translation>0: el model</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>1: the dates</source>
            <translation>1: les dates</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>reflectance (one standard deviation)</source>
            <translation>reflectància (una desviació estàndard)</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>days</source>
            <translation>dies</translation>
        </message>
        <message>
            <location filename="../provider/extra_styles.py" />
            <source>clear dates</source>
            <translation>dates clares</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>{count} of {total} polygons are invalid (the first: {why}). They were repaired; {lost} have no area and were left out.</source>
            <translation>{count} de {total} polígons no són vàlids (el primer: {why}). S'han reparat; {lost} no tenen superfície i s'han omès.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <location filename="../core/errors.py" />
            <source>no reason given</source>
            <translation>sense motiu indicat</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>It is not known how the coordinate reference systems of the polygons ({polygons}) and of the rasters ({rasters}) lie to each other: the coordinates are taken as they are.</source>
            <translation>No se sap quina relació hi ha entre els sistemes de referència de coordenades dels polígons ({polygons}) i dels ràsters ({rasters}): les coordenades es prenen com estan.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>No polygon can be expressed in the coordinate reference system of the rasters ({rasters}). Check the CRS of the polygons ({polygons}), or choose polygons nearer to the rasters.</source>
            <translation>Cap polígon no es pot expressar en el sistema de referència de coordenades dels ràsters ({rasters}). Comproveu el SRC dels polígons ({polygons}), o trieu polígons més propers als ràsters.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <source>{count} of {total} polygons cannot be expressed in the coordinate reference system of the rasters, and were left out.</source>
            <translation>{count} de {total} polígons no es poden expressar en el sistema de referència de coordenades dels ràsters, i s'han omès.</translation>
        </message>
        <message>
            <location filename="../provider/features.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/index_box.py" />
            <source>none</source>
            <translation>cap</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>This layer has no fields id and item_file: choose footprints that the scene search has made.</source>
            <translation>Aquesta capa no té els camps id i item_file: trieu empremtes fetes per la cerca d'escenes.</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>The item file {path} has no scene {name} (any more). Search again.</source>
            <translation>El fitxer d'ítems {path} no té (o ja no té) l'escena {name}. Torneu a cercar.</translation>
        </message>
        <message>
            <location filename="../provider/footprints.py" />
            <source>No footprint is given or selected. Select at least one.</source>
            <translation>No es dona ni se selecciona cap empremta. Seleccioneu-ne almenys una.</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>Formula of Bands</source>
            <translation>Fórmula de bandes</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <location filename="../ui/engine_removal.py" />
            <location filename="../ui/saved_searches.py" />
            <source>Remove</source>
            <translation>Elimina</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
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
            <translation>&amp;Bandes</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>or blue, green, red, nir, swir16, swir22</source>
            <translation>o blue, green, red, nir, swir16, swir22</translation>
        </message>
        <message>
            <location filename="../provider/formula_dialog.py" />
            <source>Give the formula a name of its own.</source>
            <translation>Doneu a la fórmula un nom propi.</translation>
        </message>
        <message>
            <location filename="../provider/formula_widget.py" />
            <source>Write a formula and save it under a name</source>
            <translation>Escriu una fórmula i desa-la amb un nom</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Get</source>
            <translation>Obtenció</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Prepare</source>
            <translation>Preparació</translation>
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
            <translation>Sèrie</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Assess</source>
            <translation>Avaluació</translation>
        </message>
        <message>
            <location filename="../provider/groups.py" />
            <source>Networks</source>
            <translation>Xarxes</translation>
        </message>
        <message>
            <location filename="../provider/help.py" />
            <source>Help</source>
            <translation>Ajuda</translation>
        </message>
        <message>
            <location filename="../provider/help.py" />
            <source>Open the manual's page on this panel in the browser</source>
            <translation>Obre al navegador la pàgina del manual sobre aquest panell</translation>
        </message>
        <message>
            <location filename="../provider/index.py" />
            <source>{names} are given, and one can be shown. Leave out the index or the formula.</source>
            <translation>Es donen {names}, i només se'n pot mostrar un. Traieu l'índex o la fórmula.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>No raster is given. Choose a series, or dated raster layers or files.</source>
            <translation>No es dona cap ràster. Trieu una sèrie, o capes ràster o fitxers amb data.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Red, green and blue are not found among the bands {bands}. Name three bands, in this order.</source>
            <translation>El vermell, el verd i el blau no es troben entre les bandes {bands}. Indiqueu tres bandes, en aquest ordre.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>Input grid: {width} x {height} pixels of {x:.4g} x {y:.4g} m. Bands: {bands}.</source>
            <translation>Graella d'entrada: {width} x {height} píxels de {x:.4g} x {y:.4g} m. Bandes: {bands}.</translation>
        </message>
        <message>
            <location filename="../provider/inputs.py" />
            <source>The rasters declare no coordinate reference system, so the output has none either.</source>
            <translation>Els ràsters no declaren cap sistema de referència de coordenades, i per això la sortida tampoc no en té.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/fetchscenes.py" />
            <location filename="../core/fetch/plan.py" />
            <source>No scene was found. Widen the period, the area or the cloud cover.</source>
            <translation>No s'ha trobat cap escena. Amplieu el període, l'àrea o la cobertura de núvols.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/fetchscenes.py" />
            <location filename="../core/stack/cloud_masks.py" />
            <location filename="../core/stack/levels.py" />
            <source>Left out: {why}</source>
            <translation>Descartat: {why}</translation>
        </message>
        <message>
            <location filename="../provider/jobs/superresolve.py" />
            <source>The baseline computes, as the engine cannot be used: {why}</source>
            <translation>Calcula el model de base, perquè el motor no es pot fer servir: {why}</translation>
        </message>
        <message>
            <location filename="../provider/jobs/superresolve.py" />
            <source>Model: {name}.</source>
            <translation>Model: {name}.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>{name}: no target date is known, so it is left out. Give one for it.</source>
            <translation>{name}: no se'n coneix cap data objectiu, i per això es descarta. Indiqueu-ne una.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>No subfolder of {folder} holds dated rasters with a target date. Choose another folder, or give a target date.</source>
            <translation>Cap subcarpeta de {folder} no conté ràsters amb data i amb una data objectiu. Trieu una altra carpeta o indiqueu una data objectiu.</translation>
        </message>
        <message>
            <location filename="../provider/jobs/temporalsubset.py" />
            <source>The target dates cannot be read from {path} ({why}). Write lines 'name,date', or a JSON of names and dates.</source>
            <translation>Les dates objectiu no es poden llegir de {path} ({why}). Escriviu línies 'nom,data', o un JSON de noms i dates.</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>Not a raster that can be opened: {names}. Check that the file is there and whole, or remove it from the input.</source>
            <translation>No són ràsters que es puguin obrir: {names}. Comproveu que el fitxer hi és i és sencer, o traieu-lo de l'entrada.</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The layer {name} comes from the provider '{provider}', whose pixels cannot be read. Save it as GeoTIFF first (Export &gt; Save As…).</source>
            <translation>La capa {name} ve del proveïdor '{provider}', els píxels del qual no es poden llegir. Deseu-la abans com a GeoTIFF (Exporta &gt; Desa com a…).</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The layer {name} needs a login of QGIS's, which GDAL does not get here. Save it as GeoTIFF first (Export &gt; Save As…).</source>
            <translation>La capa {name} necessita un inici de sessió del QGIS que GDAL aquí no rep. Deseu-la abans com a GeoTIFF (Exporta &gt; Desa com a…).</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The folder {folder} holds whole products (SAFE), which are no dated rasters. 'Fetch scenes' makes a series of them: give it the folder as 'Folder of downloaded products'.</source>
            <translation>La carpeta {folder} conté productes sencers (SAFE), que no són ràsters amb data. «Obté escenes» en fa una sèrie: indiqueu-li la carpeta com a «Carpeta de productes baixats».</translation>
        </message>
        <message>
            <location filename="../provider/layers.py" />
            <source>The folder {folder} holds no raster ({suffixes}). Choose another.</source>
            <translation>La carpeta {folder} no conté cap ràster ({suffixes}). Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>No mask hides clouds of any date, and 'Screen for missed clouds' is off: clouds that are not nodata already are taken for ground. Give cloud masks, or switch the screen on.</source>
            <translation>Cap màscara no amaga núvols de cap data, i «Cribra els núvols no detectats» està desactivat: els núvols que no siguin ja nodata es prenen per terreny. Doneu màscares de núvols, o activeu el cribratge.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>No mask hides clouds of any date: clouds that are not nodata already are taken for ground. Choose 'Cloud masks', or put them beside the rasters (x.tif and x_mask.tif).</source>
            <translation>Cap màscara no amaga núvols de cap data: els núvols que no siguin ja nodata es prenen per terreny. Trieu «Màscares de núvols», o poseu-les al costat dels ràsters (x.tif i x_mask.tif).</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Cloud masks are given, but 'Masks to use' is 'None'. Leave them out, or choose another.</source>
            <translation>Es donen màscares de núvols, però «Màscares que es fan servir» és «Cap». No les doneu, o trieu una altra opció.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>Masks cannot grow by {value} m. Choose 0 to {most} m, or leave it empty for two pixels.</source>
            <translation>Les màscares no es poden ampliar {value} m. Trieu de 0 a {most} m, o deixeu-ho buit per a dos píxels.</translation>
        </message>
        <message>
            <location filename="../provider/masks.py" />
            <source>'{word}' among the masked values is not a number. Write values or ranges: 3, 8-10.</source>
            <translation>'{word}', entre els valors emmascarats, no és un número. Escriviu valors o intervals: 3, 8-10.</translation>
        </message>
        <message>
            <location filename="../provider/network.py" />
            <source>QGIS's certificate authorities cannot be written to {folder} ({why}): those of the system count. Make the profile's folder writable.</source>
            <translation>Les autoritats de certificació de QGIS no es poden escriure a {folder} ({why}): compten les del sistema. Permeteu escriure a la carpeta del perfil.</translation>
        </message>
        <message>
            <location filename="../provider/outputs.py" />
            <location filename="../core/stack/image_writer.py" />
            <source>{path} is an input of this run. Choose another name for the output.</source>
            <translation>{path} és una entrada d'aquesta execució. Trieu un altre nom per a la sortida.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Adapt histograms of a time series</source>
            <translation>Adapta els histogrames d'una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Brings the dates of a series, and a high-resolution image of the same place, to the radiometry of one reference: a date, the best one, or the median of all. Nodata and clouds take no part. The report shows every date as reference, numbered, with scores and histograms; run again with another number to take that one.</source>
            <translation>Porta les dates d'una sèrie, i una imatge d'alta resolució del mateix lloc, a la radiometria d'una referència: una data, la millor o la mediana de totes. El nodata i els núvols no compten. L'informe mostra cada data com a referència, numerada, amb puntuacions i histogrames; torneu a executar amb un altre número per a usar aquella.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>histogram,matching,radiometry,normalisation,normalization,hsv,gain,bias,harmonise,colour</source>
            <translation>histograma,ajust,coincidència,radiometria,normalització,hsv,guany,biaix,harmonitzar,color,histogram matching</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Method</source>
            <translation>Mètode</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>The histogram of each band is matched; or a line is fitted per band over the pixels clear in both, by robust regression, which keeps the shape of the histogram; or V of HSV of red, green, blue is matched, so that hues stay. In 8 bits as published, each image is first divided by its maximum.</source>
            <translation>S'ajusta l'histograma de cada banda; o s'ajusta una recta per banda als píxels clars en totes dues imatges, per regressió robusta, cosa que conserva la forma de l'histograma; o s'ajusta la V d'HSV de vermell, verd i blau, de manera que els tons es mantenen. En 8 bits, com es va publicar, cada imatge es divideix abans pel seu màxim.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Reference</source>
            <translation>Referència</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>'best': the date with the highest PSNR of the high-resolution image adapted to it (as published) or, without that image, of the other dates adapted to it. 'best_robust': the same by the median error, which changed land does not move. 'median': the median of the clear dates. Or a date (2021-05-01), or a number from the report.</source>
            <translation>'best': la data amb la PSNR més alta de la imatge d'alta resolució adaptada a ella (com es va publicar) o, sense aquesta imatge, de les altres dates adaptades a ella. 'best_robust': el mateix amb l'error medià, que els canvis del terreny no alteren. 'median': la mediana de les dates clares. També una data (2021-05-01) o un número de l'informe.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>High-resolution image</source>
            <translation>Imatge d'alta resolució</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>An image of the same place that is adapted too; its bands in the order of the series'.</source>
            <translation>Una imatge del mateix lloc que també s'adapta; les seves bandes, en l'ordre de les de la sèrie.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Bands of the image</source>
            <translation>Bandes de la imatge</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Names or numbers of its bands, if it calls them otherwise than the series (1, 2, 3).</source>
            <translation>Noms o números de les seves bandes, si les anomena altrament que la sèrie (1, 2, 3).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Write the adapted images</source>
            <translation>Escriu les imatges adaptades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Off: only the report is made, to choose the reference from.</source>
            <translation>Desactivat: només es fa l'informe, per a triar-hi la referència.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/parameters/clipstack.py" />
            <location filename="../provider/parameters/interpolatestack.py" />
            <location filename="../provider/parameters/registerstack.py" />
            <source>Receives one cloud-optimised GeoTIFF per date, and stack.json.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per data, i stack.json.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Adapted high-resolution image</source>
            <translation>Imatge d'alta resolució adaptada</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The image on its own grid, adapted.</source>
            <translation>La imatge, adaptada, en la seva pròpia graella.</translation>
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
            <translation>Una pàgina que mostra totes les candidates, la millor emmarcada. Requereix el motor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Number of the reference (0: median)</source>
            <translation>Número de la referència (0: mediana)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Value of HSV in 8 bits (as published)</source>
            <translation>Valor d'HSV en 8 bits (com es va publicar)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Value of HSV</source>
            <translation>Valor d'HSV</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Histogram of each band</source>
            <translation>Histograma de cada banda</translation>
        </message>
        <message>
            <location filename="../provider/parameters/adapthistograms.py" />
            <source>Gain and bias of each band</source>
            <translation>Guany i biaix de cada banda</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>Clip a time series</source>
            <translation>Retalla una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>Crops many dated rasters to an extent or to polygons at once. Values, bands, type, nodata and CRS are kept; pixels stay where they are. Rasters on other grids are brought to the finest.</source>
            <translation>Retalla alhora molts ràsters amb data per una extensió o per polígons. Es conserven valors, bandes, tipus, nodata i SRC; els píxels no es mouen. Els ràsters en altres graelles es porten a la més fina.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>clip,crop,cut,mask,extent,polygon,subset,shapefile</source>
            <translation>retallar,tallar,clip,màscara,extensió,polígon,subconjunt,shapefile</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/parameters/stack.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Extent</source>
            <translation>Extensió</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>What to keep, widened to whole pixels. Give this, polygons, or both.</source>
            <translation>El que es conserva, ampliat a píxels sencers. Indiqueu això, polígons o totes dues coses.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>Polygons</source>
            <translation>Polígons</translation>
        </message>
        <message>
            <location filename="../provider/parameters/clipstack.py" />
            <source>A polygon layer or file in any CRS, also a zipped shapefile: the dates are cropped to its extent, and pixels whose centre lies outside become nodata. Of a layer of the project, only the selected features can be taken.</source>
            <translation>Una capa o un fitxer de polígons en qualsevol SRC, també un shapefile comprimit en zip: les dates es retallen a la seva extensió i els píxels amb el centre a fora passen a nodata. D'una capa del projecte es poden prendre només els objectes seleccionats.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Compare images with a reference</source>
            <translation>Compara imatges amb una referència</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Compares one or many results with a reference image on the pixels that are clear in both: MAE, MSE, PSNR, cPSNR (which forgives shift and bias), SSIM, spectral angle and consistency, per band and over all. Figures are in reflectance. The HTML report (made in the engine) shows crops at one stretch and maps of the error.</source>
            <translation>Compara un o més resultats amb una imatge de referència en els píxels clars en tots dos: MAE, MSE, PSNR, cPSNR (que tolera desplaçament i biaix), SSIM, angle espectral i consistència, per banda i en conjunt. Les xifres són en reflectància. L'informe HTML (fet al motor) mostra retalls amb un mateix realçament i mapes de l'error.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>metrics,compare,quality,psnr,cpsnr,ssim,sam,mae,mse,error,report,accuracy</source>
            <translation>mètriques,comparar,qualitat,psnr,cpsnr,ssim,sam,mae,mse,error,informe,exactitud</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Figures</source>
            <translation>Xifres</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>A table: one row for each result and band, and one over all bands ('all').</source>
            <translation>Una taula: una fila per resultat i banda, i una altra per al conjunt de les bandes ('all').</translation>
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
            <translation>Les mateixes xifres en JSON.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>A page with the figures, crops and error maps. It needs the engine.</source>
            <translation>Una pàgina amb les xifres, retalls i mapes de l'error. Requereix el motor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>The image that counts as true. The comparison is made on its grid.</source>
            <translation>La imatge que es pren per vertadera. La comparació es fa en la seva graella.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Results</source>
            <translation>Resultats</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Images to compare with it, with as many bands and on its grid; on others where 'Resample to the reference's grid' is on.</source>
            <translation>Imatges que s'hi comparen, amb el mateix nombre de bandes i en la seva graella; en altres si «Remostreja a la graella de la referència» està activat.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Names of the results</source>
            <translation>Noms dels resultats</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>What to call the results, in their order, separated by commas. Empty: as their files.</source>
            <translation>Com s'han d'anomenar els resultats, en el seu ordre, separats per comes. Buit: com els seus fitxers.</translation>
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
            <translation>Bandes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Bands of the reference to compare, by name (B04; red, nir) or number. Empty: all. The results' bands of the same name or wavelength are compared with them, else those in the same place.</source>
            <translation>Bandes de la referència que es comparen, per nom (B04; red, nir) o número. Buit: totes. S'hi comparen les bandes dels resultats amb el mateix nom o longitud d'ona; si no n'hi ha, les que ocupen el mateix lloc.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Bands of the results</source>
            <translation>Bandes dels resultats</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>The bands that are compared with them, in the same order, where the results name them otherwise.</source>
            <translation>Les bandes que s'hi comparen, en el mateix ordre, on els resultats les anomenen altrament.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Resample to the reference's grid</source>
            <translation>Remostreja a la graella de la referència</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Results on other grids are warped to the reference's: cubic, or averaged where the reference is coarser. Off: other grids are an error.</source>
            <translation>Els resultats en altres graelles es porten a la de la referència: remostreig cúbic, o mitjana on la referència és més gruixuda. Desactivat: altres graelles són un error.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Observation</source>
            <translation>Observació</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>The coarser image that the results were made from: their consistency with it is the mean absolute difference after averaging them back. Its extent must be the results' own.</source>
            <translation>La imatge més gruixuda de la qual van sortir els resultats: la consistència amb ella és la diferència absoluta mitjana després de tornar-los, fent mitjanes, a la seva resolució. Ha de tenir la mateixa extensió que els resultats.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Peak of PSNR (reflectance)</source>
            <translation>Pic de la PSNR (reflectància)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>The value that counts as the signal's peak; 1 for reflectance, also for 8-bit images.</source>
            <translation>El valor que compta com a pic del senyal; 1 per a reflectància, també en imatges de 8 bits.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Region of the crops</source>
            <translation>Regió dels retalls</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Part of the reference that the report shows. Empty: where the results differ most.</source>
            <translation>La part de la referència que mostra l'informe. Buit: on els resultats difereixen més.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Side of the crops (pixels)</source>
            <translation>Costat dels retalls (píxels)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/compareimages.py" />
            <source>Of the region that is found, in pixels of the reference.</source>
            <translation>De la regió que es cerca, en píxels de la referència.</translation>
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
            <translation>Píxels de sortida per píxel d'entrada en cada costat; qualsevol nombre a partir d'1.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Ground sampling distance (metres)</source>
            <translation>Distància de mostreig del terreny (metres)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Size of an output pixel, instead of the scale; rounded so that the extent is kept.</source>
            <translation>Mida d'un píxel de sortida, en lloc de l'escala; s'arrodoneix per a conservar l'extensió.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Tile size</source>
            <translation>Mida de tessel·la</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Side in output pixels of what is computed at once. 0: automatic. It changes no value.</source>
            <translation>Costat, en píxels de sortida, del que es calcula d'un cop. 0: automàtic. No canvia cap valor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Register the dates</source>
            <translation>Coregistra les dates</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Estimates the shifts between the dates, to a fraction of a pixel, and undoes them. The log says how far each date was moved.</source>
            <translation>Estima els desplaçaments entre les dates, amb precisió d'una fracció de píxel, i els corregeix. El registre diu com s'ha mogut cada data.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Screen for missed clouds</source>
            <translation>Cribra els núvols no detectats</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Finds clouds, haze, shadows and passing snow that no mask hides by comparing each date with those before and after it, and leaves them out. A change that stays, such as a harvest, is kept. The log names the dates that were largely rejected.</source>
            <translation>Troba núvols, boirina, ombres i neu passatgera que cap màscara no amaga, comparant cada data amb les anteriors i les posteriors, i els descarta. Un canvi que perdura, com una collita, es conserva. El registre anomena les dates rebutjades en gran part.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Device</source>
            <translation>Dispositiu</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Where a network computes: auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>On calcula una xarxa: auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/computing.py" />
            <source>Checkpoints (*.pth *.pt *.safetensors);;All files (*)</source>
            <translation>Checkpoints (*.pth *.pt *.safetensors);;Tots els fitxers (*)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Download products</source>
            <translation>Baixa productes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Downloads whole products (or chosen assets) of scenes. Transfers that break off go on where they stopped, also in a later run; every file is checked before it gets its name, and one broken product does not cost the others.</source>
            <translation>Baixa productes sencers (o recursos triats) de les escenes. Les transferències interrompudes continuen on es van aturar, també en una execució posterior; cada fitxer es comprova abans de rebre el nom, i un producte defectuós no arrossega els altres.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>download,product,safe,sentinel,landsat,copernicus,stac,s3,zip</source>
            <translation>baixar,descarregar,producte,safe,sentinel,landsat,copernicus,stac,s3,zip</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/searchscenes.py" />
            <source>Item file</source>
            <translation>Fitxer d'ítems</translation>
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
            <translation>Les escenes, tal com les va escriure la cerca, o qualsevol ItemCollection d'STAC.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/searchscenes.py" />
            <source>Footprints</source>
            <translation>Empremtes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Footprints of the search, instead of the item file: all, or the selected ones.</source>
            <translation>Empremtes de la cerca, en lloc del fitxer d'ítems: totes, o les seleccionades.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Assets</source>
            <translation>Recursos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Keys or band names separated by commas (B04, SCL). Empty: the whole product.</source>
            <translation>Claus o noms de banda separats per comes (B04, SCL). Buit: el producte sencer.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Login</source>
            <translation>Inici de sessió</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Authentication configuration (Basic or OAuth2) of the Copernicus Data Space account. With two-factor login, the field Realm holds the one-time code, or the authenticator's secret.</source>
            <translation>Configuració d'autenticació (Bàsica o OAuth2) del compte del Copernicus Data Space. Amb la verificació en dos passos, el camp Realm conté el codi d'un sol ús o el secret de l'autenticador.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>S3 keys</source>
            <translation>Claus S3</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Instead of the login, or for requester-pays buckets: a Basic configuration with the access key as user name and the secret key as password.</source>
            <translation>En lloc de l'inici de sessió, o per a dipòsits en què paga qui sol·licita (requester pays): una configuració Bàsica amb la clau d'accés com a nom d'usuari i la clau secreta com a contrasenya.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Unpack zip files</source>
            <translation>Descomprimeix els fitxers zip</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Replace each zip file by what it holds, once it has been checked.</source>
            <translation>Substitueix cada fitxer zip pel seu contingut, un cop comprovat.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Where the products are put. A later run with the same folder goes on there.</source>
            <translation>On es desen els productes. Una execució posterior amb la mateixa carpeta hi continua.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Products downloaded</source>
            <translation>Productes baixats</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Products that failed</source>
            <translation>Productes fallits</translation>
        </message>
        <message>
            <location filename="../provider/parameters/downloadproducts.py" />
            <source>Paths of the products, one per line</source>
            <translation>Camins dels productes, un per línia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Export a time series as animation</source>
            <translation>Exporta una sèrie temporal com a animació</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Writes a series as GIF and MP4: one frame per date, all with the same stretch and the date drawn in. It runs in the engine.</source>
            <translation>Escriu una sèrie com a GIF i MP4: un fotograma per data, tots amb el mateix realçament i amb la data escrita. S'executa al motor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>animation,film,movie,video,gif,mp4,ffmpeg,time</source>
            <translation>animació,pel·lícula,vídeo,gif,mp4,ffmpeg,temps</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>One band for grey or three for red, green, blue, by name (B04, B03, B02; nir, red, green) or number. Empty: natural colours.</source>
            <translation>Una banda per a gris o tres per a vermell, verd i blau, per nom (B04, B03, B02; nir, red, green) o número. Buit: color natural.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Frames of an index, such as NDVI, in its colours and with their scale drawn in; the rasters need its bands. Empty: frames of the bands; a series of an index has its colours anyway.</source>
            <translation>Fotogrames d'un índex, com l'NDVI, amb els seus colors i l'escala d'aquests dibuixada; els ràsters necessiten les seves bandes. Buit: fotogrames de les bandes; una sèrie d'un índex té els seus colors igualment.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Frames per second</source>
            <translation>Fotogrames per segon</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>How fast the dates follow each other.</source>
            <translation>A quina velocitat se succeeixen les dates.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Width (pixels)</source>
            <translation>Amplada (píxels)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Of the frames; the height follows, with square pixels on the ground.</source>
            <translation>Dels fotogrames; l'alçada se'n dedueix, amb píxels quadrats sobre el terreny.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Stretch (reflectance or index)</source>
            <translation>Realçament (reflectància o índex)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Values shown darkest and brightest, or at the ends of the index's colours, in every frame and band (0 to 0.3 suits most land). 0, 0: the 2 and 98 % of each band's values over all dates, which natural colours share, or the usual values of the index.</source>
            <translation>Els valors que es mostren més fosc i més clar, o als extrems dels colors de l'índex, en tots els fotogrames i bandes (de 0 a 0.3 convé a la majoria del terreny). 0, 0: el 2 i el 98 % dels valors de cada banda en totes les dates, comuns a les tres bandes en color natural, o els valors habituals de l'índex.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>Draw the dates in</source>
            <translation>Dibuixa les dates</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>At the lower left of each frame.</source>
            <translation>A baix a l'esquerra de cada fotograma.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>GIF</source>
            <translation>GIF</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>GIF animation (*.gif)</source>
            <translation>Animació GIF (*.gif)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/exportanimation.py" />
            <source>The animation as GIF; it plays everywhere and loops.</source>
            <translation>L'animació en GIF; es reprodueix arreu i en bucle.</translation>
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
            <translation>L'animació en MP4.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Fetch scenes</source>
            <translation>Obté escenes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Makes a clean series of an area: searches a catalogue (or takes given scenes), reads the area's pixels only, joins the scenes of a day, makes clouds and shadows nodata, and puts all dates on one grid in reflectance.</source>
            <translation>Fa una sèrie neta d'una àrea: cerca en un catàleg (o pren les escenes donades), llegeix només els píxels de l'àrea, uneix les escenes d'un mateix dia, converteix núvols i ombres en nodata, i posa totes les dates en una mateixa graella, en reflectància.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>download,stac,cog,mosaic,cloud mask,sentinel,landsat,dem,time series,stack,safe</source>
            <translation>baixar,descarregar,stac,cog,mosaic,màscara de núvols,sentinel,landsat,dem,mde,sèrie temporal,pila,stack,safe</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: the scenes that 'Search scenes' wrote, or any STAC ItemCollection. The extent or area still says which pixels.</source>
            <translation>En lloc d'una cerca: les escenes que va escriure «Cerca escenes», o qualsevol ItemCollection d'STAC. L'extensió o l'àrea continuen indicant quins píxels.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: footprints that 'Search scenes' made; all, or the selected ones.</source>
            <translation>En lloc d'una cerca: empremtes fetes per «Cerca escenes»; totes, o les seleccionades.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Folder of downloaded products</source>
            <translation>Carpeta de productes baixats</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Instead of a search: Sentinel-2 (L1C, L2A) or Sentinel-1 GRD products in SAFE format, as folders or zip files, in this folder; or the folder of one product.</source>
            <translation>En lloc d'una cerca: productes Sentinel-2 (L1C, L2A) o Sentinel-1 GRD en format SAFE, com a carpetes o fitxers zip, en aquesta carpeta; o la carpeta d'un sol producte.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Names or common names separated by commas: B04, B03, B02 or red, green, blue; vv, vh; elevation. Empty: the usual ones of the collection (Sentinel-2: B02, B03, B04, B08).</source>
            <translation>Noms o noms comuns separats per comes: B04, B03, B02 o red, green, blue; vv, vh; elevation. Buit: les habituals de la col·lecció (Sentinel-2: B02, B03, B04, B08).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Size of an output pixel. Empty: that of the finest band, pixel for pixel.</source>
            <translation>Mida d'un píxel de sortida. Buit: la de la banda més fina, píxel a píxel.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Coordinate reference system</source>
            <translation>Sistema de referència de coordenades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Of the output. Empty: that of most scenes, so that their pixels stay as they are.</source>
            <translation>De la sortida. Buit: el de la majoria de les escenes, perquè els seus píxels quedin com estan.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/masks.py" />
            <source>Masked classes</source>
            <translation>Classes emmascarades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Pixels that the scene's own classes (SCL, CLM, Landsat's quality bits) mark as one of these become nodata. Leave out snow where it is of interest. None chosen: no mask is read.</source>
            <translation>Els píxels que les mateixes classes de l'escena (SCL, CLM, bits de qualitat de Landsat) marquen com una d'aquestes passen a nodata. Traieu la neu on interessi. Cap de triada: no es llegeix cap màscara.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Minimum clear share of the area (%)</source>
            <translation>Part clara mínima de l'àrea (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Days with fewer usable pixels in the area (not the tile) are left out and named in the log.</source>
            <translation>Els dies amb menys píxels útils a l'àrea (no a la tessel·la) es descarten i s'anomenen al registre.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Bilinear</source>
            <translation>Bilineal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Nearest pixel</source>
            <translation>Píxel més proper</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Cubic</source>
            <translation>Cúbic</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Average</source>
            <translation>Mitjana</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../core/series/registered_stack.py" />
            <source>Resampling</source>
            <translation>Remostreig</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>For bands whose pixels are not the output's (coarser, another CRS). Masks take the nearest.</source>
            <translation>Per a bandes amb píxels que no són els de la sortida (més gruixuts, un altre SRC). Les màscares prenen el veí més proper.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/reflectance.py" />
            <source>Reflectance offset</source>
            <translation>Desplaçament de reflectància</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Reflectance = stored number x scale + offset. Empty: decided for each scene (-0.1 for Sentinel-2 since baseline 04.00, where the provider left it in); the log says how.</source>
            <translation>Reflectància = nombre desat x escala + desplaçament. Buit: es decideix per a cada escena (-0.1 en Sentinel-2 des de la línia base 04.00, on el proveïdor el va deixar); el registre diu com.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Needed for the Copernicus Data Space and for requester-pays buckets: an authentication configuration of type Basic with the access key as user name and the secret key as password.</source>
            <translation>Necessària per al Copernicus Data Space i per a dipòsits en què paga qui sol·licita (requester pays): una configuració d'autenticació del tipus Bàsica amb la clau d'accés com a nom d'usuari i la clau secreta com a contrasenya.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/stack.py" />
            <source>Overwrite existing files</source>
            <translation>Sobreescriu els fitxers existents</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Replace the stack of an earlier run in the output folder.</source>
            <translation>Substitueix la pila d'una execució anterior a la carpeta de sortida.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/stack.py" />
            <source>Open the series after running</source>
            <translation>Obre la sèrie en acabar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Loads the dates as a group in natural colours, ready for the Temporal Controller.</source>
            <translation>Carrega les dates com un grup en color natural, a punt per al Controlador temporal.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/stack.py" />
            <source>Output folder</source>
            <translation>Carpeta de sortida</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Receives one cloud-optimised GeoTIFF per day, and stack.json, which STAC tools read too. After a cancel, the same run continues where it stopped.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per dia, i stack.json, que també llegeixen les eines STAC. Després d'una cancel·lació, la mateixa execució continua on s'ha aturat.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Images, one per day</source>
            <translation>Imatges, una per dia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Image of the first day</source>
            <translation>Imatge del primer dia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <location filename="../provider/parameters/stack.py" />
            <source>Description of the series (stack.json)</source>
            <translation>Descripció de la sèrie (stack.json)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Number of images</source>
            <translation>Nombre d'imatges</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>Number of days and scenes that failed</source>
            <translation>Nombre de dies i escenes fallits</translation>
        </message>
        <message>
            <location filename="../provider/parameters/fetchscenes.py" />
            <source>What failed or was left out, one per line</source>
            <translation>El que ha fallat o s'ha descartat, un per línia</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>Spectral index</source>
            <translation>Índex espectral</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>In place of an index.</source>
            <translation>En lloc d'un índex.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>Formula of bands</source>
            <translation>Fórmula de bandes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/index.py" />
            <source>{text} Numbers and names of bands (B8, B08, nir) with + - * / ** and brackets: (nir - red) / (nir + red). What is before = is its name: my_index = nir / red.</source>
            <translation>{text} Nombres i noms de bandes (B8, B08, nir) amb + - * / ** i parèntesis: (nir - red) / (nir + red). El que precedeix = n'és el nom: el_meu_index = nir / red.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>Spectral indices of a time series</source>
            <translation>Índexs espectrals d'una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>Calculates spectral indices such as NDVI, NDWI, NDMI, NDSI, EVI, SAVI and NBR for every date, from reflectance and the bands of any sensor, or formulas of your own. Clouds that masks hide stay nodata. The definitions are those of Awesome Spectral Indices.</source>
            <translation>Calcula índexs espectrals com NDVI, NDWI, NDMI, NDSI, EVI, SAVI i NBR per a cada data, a partir de la reflectància i les bandes de qualsevol sensor, o fórmules pròpies. Els núvols que amaguen les màscares queden com a nodata. Les definicions són les d'Awesome Spectral Indices.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>index,ndvi,ndwi,ndmi,ndsi,evi,savi,nbr,vegetation,water,snow,burn,soil,band math</source>
            <translation>índex,ndvi,ndwi,ndmi,ndsi,evi,savi,nbr,vegetació,aigua,neu,cremat,incendi,sòl,àlgebra de bandes,index</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <location filename="../ui/profile_layout.py" />
            <source>Indices</source>
            <translation>Índexs</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>One or more, or none beside a formula. The rasters need the bands of each, by any name of a known sensor (B04, SR_B4) or a common one (red, nir, swir16).</source>
            <translation>Un o més, o cap al costat d'una fórmula. Els ràsters necessiten les bandes de cadascun, amb qualsevol nom d'un sensor conegut (B04, SR_B4) o un de comú (red, nir, swir16).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>Beside or in place of these; several with ; between them.</source>
            <translation>A més d'aquests o en lloc seu; si en són diverses, separades per ;.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/indexstack.py" />
            <source>Receives one cloud-optimised GeoTIFF per date, and stack.json; with several indices, one folder for each, named after it.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per data, i stack.json; amb diversos índexs, una carpeta per a cadascun, amb el seu nom.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Interpolate a time series</source>
            <translation>Interpola una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Interpolates a series in time, space and wavelength, each by a method of its own: nearest, linear, cubic or quintic spline, and kriging in time. Clouds and nodata take no part. It runs in the engine (scipy).</source>
            <translation>Interpola una sèrie en el temps, l'espai i la longitud d'ona, en cada cas amb el seu propi mètode: veí més proper, lineal, spline cúbic o quíntic, i krigatge en el temps. Els núvols i el nodata no compten. S'executa al motor (scipy).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>interpolation,spline,cubic,quintic,linear,kriging,wavelength,band,resample,baseline</source>
            <translation>interpolació,spline,cúbica,quíntica,lineal,kriging,krigatge,longitud d'ona,banda,remostrejar,model de base</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Target dates</source>
            <translation>Dates objectiu</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>A step (P7D), a period with a step (2021-05-01/2021-07-01/P7D), dates, 'inputs' for every input date, or a factor: 'between:1' puts one frame between each pair of dates, 'between:3' three.</source>
            <translation>Un pas (P7D), un període amb un pas (2021-05-01/2021-07-01/P7D), dates, 'inputs' per a totes les dates d'entrada, o un factor: 'between:1' posa una imatge entre cada dues dates, 'between:3' en posa tres.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>In time</source>
            <translation>En el temps</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Through each pixel's clear dates. Splines overshoot where dates are far apart; kriging has the least error in most series.</source>
            <translation>A través de les dates clares de cada píxel. Els splines es desborden on les dates disten molt; el krigatge té l'error més petit en la majoria de les sèries.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>In space</source>
            <translation>En l'espai</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Between the centres of the pixels.</source>
            <translation>Entre els centres dels píxels.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Wavelengths (micrometres)</source>
            <translation>Longituds d'ona (micròmetres)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Bands to make, by centre wavelength (0.52, 0.60), or a factor: 'between:1' puts one band between each pair of neighbours. Empty: the input's bands.</source>
            <translation>Bandes que es fan, per longitud d'ona central (0.52, 0.60), o un factor: 'between:1' posa una banda entre cada dues veïnes. Buit: les bandes de l'entrada.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>In wavelength</source>
            <translation>En la longitud d'ona</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Between bands whose wavelength is known, by name or metadata.</source>
            <translation>Entre bandes amb longitud d'ona coneguda, pel nom o per les metadades.</translation>
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
            <translation>Veí més proper</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Cubic spline</source>
            <translation>Spline cúbic</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <source>Quintic spline</source>
            <translation>Spline quíntic</translation>
        </message>
        <message>
            <location filename="../provider/parameters/interpolatestack.py" />
            <location filename="../provider/parameters/superresolve.py" />
            <source>Kriging</source>
            <translation>Krigatge</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Masks to use</source>
            <translation>Màscares que es fan servir</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Given or found</source>
            <translation>Donades o trobades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Given masks only</source>
            <translation>Només les màscares donades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>None</source>
            <translation>Cap</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>'Given or found' takes the given masks, and for other dates those that it finds: a file beside a raster (x_mask.tif, ..._SCL_20m.jp2, ..._QA_PIXEL.TIF, ...Fmask.tif, ..._udm2.tif) or in its SAFE folder, or a band called SCL, QA_PIXEL, Fmask, CLM or the like. The log says what each date was masked by.</source>
            <translation>«Donades o trobades» pren les màscares donades i, per a les altres dates, les que troba: un fitxer al costat del ràster (x_mask.tif, ..._SCL_20m.jp2, ..._QA_PIXEL.TIF, ...Fmask.tif, ..._udm2.tif) o a la seva carpeta SAFE, o una banda anomenada SCL, QA_PIXEL, Fmask, CLM o semblant. El registre diu amb què s'ha emmascarat cada data.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Cloud masks</source>
            <translation>Màscares de núvols</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Mask layers or files, or a folder with them, on any grid. Each belongs to the raster of its date, which is known in the same ways as a raster's, or to the raster that it is named after. Empty: masks are looked for.</source>
            <translation>Capes o fitxers de màscares, o una carpeta que en contingui, en qualsevol graella. Cadascuna pertany al ràster de la seva data, que es coneix igual que la d'un ràster, o al ràster del qual porta el nom. Buit: se'n busquen.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Mask band</source>
            <translation>Banda de la màscara</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Name or number of the band that is the mask, in the given masks, or without these in the rasters. Empty: by the names of the bands.</source>
            <translation>Nom o número de la banda que és la màscara, en les màscares donades o, si no n'hi ha, en els ràsters. Buit: segons els noms de les bandes.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Masked values</source>
            <translation>Valors emmascarats</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>For masks of your own: the values whose pixels are hidden (1), or ranges of them (8-10, 3), in place of the classes. Empty: by the kind of the mask; in a mask of 0 and 1, 1 hides.</source>
            <translation>Per a màscares pròpies: els valors els píxels dels quals s'amaguen (1), o intervals de valors (8-10, 3), en lloc de les classes. Buit: segons el tipus de màscara; en una màscara de 0 i 1, l'1 amaga.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Grow masks by (metres)</source>
            <translation>Amplia les màscares (metres)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Clouds, shadows and cirrus of a mask grow by this distance, as masks draw them too small. Empty: two pixels of the raster, and at least one of the mask (20 m for Sentinel-2). 0: not at all.</source>
            <translation>Els núvols, les ombres i els cirrus d'una màscara s'amplien aquesta distància, ja que les màscares els dibuixen massa petits. Buit: dos píxels del ràster, i almenys un de la màscara (20 m en Sentinel-2). 0: gens.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Clouds</source>
            <translation>Núvols</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Rims of clouds</source>
            <translation>Vores de núvols</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Cloud shadows</source>
            <translation>Ombres de núvols</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Cirrus</source>
            <translation>Cirrus</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Snow</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Defective pixels</source>
            <translation>Píxels defectuosos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Dark pixels</source>
            <translation>Píxels foscos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Unclassified pixels</source>
            <translation>Píxels sense classificar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <location filename="../ui/profile_layout.py" />
            <source>Water</source>
            <translation>Aigua</translation>
        </message>
        <message>
            <location filename="../provider/parameters/masks.py" />
            <source>Classes of a mask whose pixels become nodata. Clouds: SCL 8 and 9, the cloud bits of Landsat, HLS and MODIS, 1 in a plain mask. Rims of clouds: those that the mask's maker has grown (Landsat, HLS, MODIS). Cloud shadows: SCL 3. Cirrus: SCL 10, haze of Planet. Snow: SCL 11; leave it out where snow is of interest. Defective, dark and unclassified pixels, water: SCL 1, 2, 7, 6. Pixels without a class are hidden in any case. None chosen: these alone.</source>
            <translation>Classes d'una màscara els píxels de les quals passen a nodata. Núvols: SCL 8 i 9, els bits de núvols de Landsat, HLS i MODIS, 1 en una màscara simple. Vores de núvols: les que ja ha ampliat l'autor de la màscara (Landsat, HLS, MODIS). Ombres de núvols: SCL 3. Cirrus: SCL 10, la boirina de Planet. Neu: SCL 11; traieu-la on interessi la neu. Píxels defectuosos, foscos i sense classificar, aigua: SCL 1, 2, 7, 6. Els píxels sense classe s'amaguen en tot cas. Cap de triada: només aquests.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Provider</source>
            <translation>Proveïdor</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The catalogue to search, or the best source of the collection, then the next one if it fails.</source>
            <translation>El catàleg on se cerca, o la millor font de la col·lecció i, si falla, la següent.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Collection</source>
            <translation>Col·lecció</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>The kind of product.</source>
            <translation>El tipus de producte.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Where to search, in any CRS; it may cross the antimeridian.</source>
            <translation>On s'ha de cercar, en qualsevol SRC; pot creuar l'antimeridià.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../ui/area_button.py" />
            <location filename="../ui/scenes_dialog.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Area</source>
            <translation>Àrea</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Polygons where to search, instead of the extent: all features, or the selected ones.</source>
            <translation>Polígons on s'ha de cercar, en lloc de l'extensió: tots els objectes, o els seleccionats.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/parameters/trainmodel.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Start</source>
            <translation>Inici</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>First day, in UTC. Empty: from the beginning.</source>
            <translation>Primer dia, en UTC. Buit: des del principi.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>End</source>
            <translation>Final</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Last day, in UTC, inclusive. Empty: until today.</source>
            <translation>Darrer dia, en UTC, inclòs. Buit: fins avui.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Maximum cloud cover (%)</source>
            <translation>Cobertura de núvols màxima (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Of the whole tile, as the catalogue says. Not used for collections without clouds.</source>
            <translation>De la tessel·la sencera, segons el catàleg. No s'usa en col·leccions sense núvols.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Maximum number of scenes</source>
            <translation>Nombre màxim d'escenes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The search ends after this many scenes, in the order chosen.</source>
            <translation>La cerca acaba després d'aquest nombre d'escenes, en l'ordre triat.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Further filters</source>
            <translation>Més filtres</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Conditions on properties, separated by semicolons or lines: s2:nodata_pixel_percentage &lt; 20; platform in sentinel-2a, sentinel-2b. Operators: = != &lt; &lt;= &gt; &gt;= in.</source>
            <translation>Condicions sobre propietats, separades per punt i coma o per línies: s2:nodata_pixel_percentage &lt; 20; platform in sentinel-2a, sentinel-2b. Operadors: = != &lt; &lt;= &gt; &gt;= in.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Properties separated by commas, a minus for descending: eo:cloud_cover, -datetime.</source>
            <translation>Propietats separades per comes, amb un menys per a l'ordre descendent: eo:cloud_cover, -datetime.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>STAC connection</source>
            <translation>Connexió STAC</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Instead of the provider: the name of a connection to a STAC API, as the panel or QGIS's Browser keeps it; the address of any STAC API (https://...); or the id of a provider that your own file of providers declares.</source>
            <translation>En lloc del proveïdor: el nom d'una connexió a una API STAC, tal com la desa el panell o el Navegador del QGIS; l'adreça de qualsevol API STAC (https://...); o l'id d'un proveïdor que declari el vostre propi fitxer de proveïdors.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Collection of that connection</source>
            <translation>Col·lecció d'aquesta connexió</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>The collection's id there, instead of the collection above.</source>
            <translation>L'id que hi té la col·lecció, en lloc de la col·lecció de dalt.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/query.py" />
            <source>Best source (automatic)</source>
            <translation>Millor font (automàtic)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/rasters.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Dated rasters</source>
            <translation>Ràsters amb data</translation>
        </message>
        <message>
            <location filename="../provider/parameters/rasters.py" />
            <source>A whole series: a group of the project, or the folder of a series or of dated rasters. What lies beside the dates (masks, _days, _uncertainty and the like) is not taken for dates. Leave it empty to give single rasters; with both, the rasters are added to the series.</source>
            <translation>Una sèrie sencera: un grup del projecte, o la carpeta d'una sèrie o de ràsters amb data. El que hi ha al costat de les dates (màscares, _days, _uncertainty i semblants) no es pren per dates. Deixeu-ho buit per a donar ràsters solts; amb tots dos, els ràsters s'afegeixen a la sèrie.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/rasters.py" />
            <source>Raster layers or files of one place, with the same bands; clouds are nodata, or hidden by masks, which are found beside the rasters or given among them. The folder of a stack stands for its dates, and a file whose bands are dates (NetCDF with a time axis, bands named 20210501) for as many. A date is taken from 'Dates of the inputs', else from the layer's temporal range, else from the metadata of the acquisition, else from the name, else from TIFFTAG_DATETIME; the log says which.</source>
            <translation>Capes o fitxers ràster d'un lloc, amb les mateixes bandes; els núvols són nodata o els amaguen màscares, que es troben al costat dels ràsters o es donen entre ells. La carpeta d'una sèrie equival a les seves dates, i un fitxer les bandes del qual són dates (NetCDF amb eix temporal, bandes anomenades 20210501) a tantes altres. La data es pren de 'Dates de les entrades', si no de l'interval temporal de la capa, si no de les metadades de l'adquisició, si no del nom, si no de TIFFTAG_DATETIME; el registre diu de quin.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/reflectance.py" />
            <source>Reflectance scale</source>
            <translation>Escala de reflectància</translation>
        </message>
        <message>
            <location filename="../provider/parameters/reflectance.py" />
            <source>Reflectance per unit of the values (0.0001 for Sentinel-2). Empty: decided for each raster by what it declares, its product and its type; the log says how. Outputs are stored as the inputs are.</source>
            <translation>Reflectància per unitat dels valors (0.0001 per a Sentinel-2). Buit: es decideix per a cada ràster segons el que declara, el seu producte i el seu tipus; el registre diu com. Les sortides es desen com les entrades.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/reflectance.py" />
            <source>Reflectance of the value 0, for all rasters: -0.1 for Sentinel-2 of processing baseline 04.00 or later, 0 where nothing is to be added. Empty: decided for each raster.</source>
            <translation>Reflectància del valor 0, per a tots els ràsters: -0.1 per a Sentinel-2 amb línia base de processament 04.00 o posterior, 0 on no cal sumar res. Buit: es decideix per a cada ràster.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>Register a time series</source>
            <translation>Coregistra una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>Estimates the shifts between the dates, or from a reference image, to a fraction of a pixel, and writes the dates resampled so that they coincide. Clouds and nodata take no part; changes of the season do not disturb it. A date that cannot be registered stays where it is.</source>
            <translation>Estima els desplaçaments entre les dates, o respecte a una imatge de referència, amb precisió d'una fracció de píxel, i escriu les dates remostrejades perquè coincideixin. Els núvols i el nodata no compten; els canvis d'estació no ho alteren. Una data que no es pot coregistrar es queda on és.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>registration,coregistration,align,shift,subpixel,offset,georeference,time series</source>
            <translation>coregistre,registre,alinear,desplaçament,subpíxel,desfasament,georeferència,sèrie temporal,coregistration</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Reference image</source>
            <translation>Imatge de referència</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>A raster to register the dates to: one of them, or another image of the place, finer or on another grid. Empty: the median of the dates, so that the series stays in place on average.</source>
            <translation>Un ràster amb què coregistrar les dates: una d'elles, o una altra imatge del lloc, més fina o en una altra graella. Buit: la mediana de les dates, de manera que la sèrie es queda de mitjana al seu lloc.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>Write the registered images</source>
            <translation>Escriu les imatges coregistrades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>Off: only the table is made.</source>
            <translation>Desactivat: només es fa la taula.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>Shifts</source>
            <translation>Desplaçaments</translation>
        </message>
        <message>
            <location filename="../provider/parameters/registerstack.py" />
            <source>A table with a row for each date: how far it lies off the reference, to the right and down in pixels, to the right and up in metres; the quality (its correlation with the other dates; 0: not registered), the standard error in pixels, and the number of windows that carried the estimate.</source>
            <translation>Una taula amb una fila per data: com s'aparta de la referència, a la dreta i avall en píxels, a la dreta i amunt en metres; la qualitat (la seva correlació amb les altres dates; 0: no coregistrada), l'error estàndard en píxels i el nombre de finestres en què es basa l'estimació.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>Screen a time series for missed clouds</source>
            <translation>Cribra els núvols no detectats d'una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>Finds clouds, haze, shadows and passing snow that no mask hides: each date is compared with those before and after it. Writes for every date a raster of weights from 0 (rejected) to 1 (believed), and a table of the dates. A change that stays, such as a harvest, is kept.</source>
            <translation>Troba núvols, boirina, ombres i neu passatgera que cap màscara no amaga: cada data es compara amb les anteriors i les posteriors. Escriu per a cada data un ràster de pesos de 0 (rebutjat) a 1 (fiable), i una taula de les dates. Un canvi que perdura, com una collita, es conserva.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>cloud,shadow,haze,snow,outlier,mask,quality,screen,weight,time series</source>
            <translation>núvol,ombra,boirina,neu,valor atípic,màscara,qualitat,cribratge,pes,sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>Screened dates</source>
            <translation>Dates cribrades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>A table with a row for each date: the shares of its pixels that are clear by the masks, masked, rejected by the screen, and used; the cloud cover of the whole scene where it is known, and 1 where that disagrees with what is hidden here.</source>
            <translation>Una taula amb una fila per data: les parts dels seus píxels que són clares segons les màscares, emmascarades, rebutjades pel cribratge i usades; la cobertura de núvols de l'escena sencera, on es coneix, i 1 on no concorda amb el que aquí s'amaga.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/screenstack.py" />
            <source>Receives one raster of weights per date, stored in percent; nodata where masks or nodata hide the date.</source>
            <translation>Rep un ràster de pesos per data, desats en tant per cent; nodata on les màscares o el nodata amaguen la data.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <location filename="../ui/scene_search.py" />
            <source>Search scenes</source>
            <translation>Cerca escenes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <source>Asks a catalogue which scenes there are of an area and a period. The footprints carry every property; the item file is what fetching and downloading take. No account is needed.</source>
            <translation>Pregunta a un catàleg quines escenes hi ha d'una àrea i un període. Les empremtes porten totes les propietats; el fitxer d'ítems és el que prenen l'obtenció i la baixada. No cal cap compte.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <source>stac,catalog,catalogue,sentinel,landsat,dem,copernicus,earth search,planetary computer,odata</source>
            <translation>stac,catàleg,catalog,sentinel,landsat,dem,mde,copernicus,earth search,planetary computer,odata</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <source>Outlines of the scenes in EPSG:4326, with id, time, cloud cover, thumbnail and properties.</source>
            <translation>Contorns de les escenes en EPSG:4326, amb id, hora, cobertura de núvols, miniatura i propietats.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <source>The scenes as a STAC ItemCollection.</source>
            <translation>Les escenes com a ItemCollection d'STAC.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <location filename="../ui/results_view.py" />
            <source>Scenes found</source>
            <translation>Escenes trobades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/searchscenes.py" />
            <source>Provider that answered</source>
            <translation>Proveïdor que ha respost</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Bands to keep, by name (B04 or B4; red, nir, swir16) or number. Empty: all.</source>
            <translation>Bandes que es conserven, per nom (B04 o B4; red, nir, swir16) o número. Buit: totes.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Part of the inputs to work on, widened to whole pixels. Empty: all.</source>
            <translation>La part de les entrades en què es treballa, ampliada a píxels sencers. Buit: tot.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Dates of the inputs</source>
            <translation>Dates de les entrades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Replace the dates of an earlier run in the output folder.</source>
            <translation>Substitueix les dates d'una execució anterior a la carpeta de sortida.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Loads the dates as a group, ready for the Temporal Controller.</source>
            <translation>Carrega les dates com un grup, a punt per al Controlador temporal.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Images, one a date</source>
            <translation>Imatges, una per data</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Image of the first date</source>
            <translation>Imatge de la primera data</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Number of dates</source>
            <translation>Nombre de dates</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Where the rasters' own dates are missing or wrong; these count first. One for each input in its order, separated by commas (2021-05-01, , 2021-05-11: the second one's own date holds), or by name (summer.tif=2021-07-01). One for each band makes each band a date.</source>
            <translation>On les dates pròpies dels ràsters falten o són errònies; aquestes compten primer. Una per entrada en el seu ordre, separades per comes (2021-05-01, , 2021-05-11: val la data pròpia de la segona), o per nom (summer.tif=2021-07-01). Una per banda fa de cada banda una data.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Nodata rule</source>
            <translation>Regla de nodata</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Depending on the rasters (automatic)</source>
            <translation>Segons els ràsters (automàtic)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>Any band</source>
            <translation>Qualsevol banda</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>All bands</source>
            <translation>Totes les bandes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/stack.py" />
            <source>For pixels that have the nodata value in some of their bands. Any: one band is enough, as a spectrum needs them all. All: only where all bands have it, so that a colour with one band at 0 or 255 stays a colour. Depending on the rasters: all for 8-bit pictures in red, green, blue, else any; the log says what it costs.</source>
            <translation>Per als píxels que tenen el valor nodata en algunes de les seves bandes. Qualsevol: n'hi ha prou amb una banda, ja que un espectre les necessita totes. Totes: només on el tenen totes les bandes, de manera que un color amb una banda a 0 o 255 continuï sent un color. Segons els ràsters: totes per a imatges de 8 bits en vermell, verd i blau; si no, qualsevol; el registre diu què costa.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Super-resolve a time series</source>
            <translation>Superresolució d'una sèrie temporal</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Makes a regular, cloud-free and finer series out of dated rasters: an image at every target date, with the inputs' bands, reflectance, nodata, CRS and extent. Pixels that are clear on no date stay nodata.</source>
            <translation>Fa una sèrie regular, sense núvols i més fina a partir de ràsters amb data: una imatge a cada data objectiu, amb les bandes, la reflectància, el nodata, el SRC i l'extensió de les entrades. Els píxels que no són clars en cap data queden com a nodata.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>time series,interpolation,gap filling,cloud,resolution,sharpen,upsample,temporal,liif,kriging</source>
            <translation>sèrie temporal,interpolació,ompliment de buits,núvol,resolució,superresolució,nitidesa,sobremostreig,temporal,liif,kriging,krigatge</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Best available (automatic)</source>
            <translation>El millor disponible (automàtic)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Temporal LIIF 3 (network)</source>
            <translation>Temporal LIIF 3 (xarxa)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Baseline (no installation)</source>
            <translation>Model de base (sense instal·lació)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Network from a file</source>
            <translation>Xarxa des d'un fitxer</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Dates to make: a step (P7D, P1M) from the first to the last input date, a period with a step (2021-05-01/2021-07-01/P7D), a date, a list of dates, 'inputs' for every input date, or 'between:3' for three frames between each pair of dates.</source>
            <translation>Dates que es fan: un pas (P7D, P1M) de la primera a la darrera data d'entrada, un període amb un pas (2021-05-01/2021-07-01/P7D), una data, una llista de dates, 'inputs' per a totes les dates d'entrada, o 'between:3' per a tres imatges entre cada dues dates.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Model</source>
            <translation>Model</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Temporal LIIF 3 is the network of this plugin, for reflectance; it runs in the engine (Settings &gt; Options &gt; Temporal LIIF). The baseline interpolates in time and space and needs no installation. The best available is the network where there is an engine and all bands have a known wavelength, else the baseline, with a warning if only the engine is missing. A network from a file runs in the engine too.</source>
            <translation>Temporal LIIF 3 és la xarxa pròpia del connector, per a reflectància; s'executa al motor (Configuració &gt; Opcions &gt; Temporal LIIF). El model de base interpola en el temps i en l'espai i no necessita instal·lació. El millor disponible és la xarxa on hi ha un motor i totes les bandes tenen una longitud d'ona coneguda; si no, el model de base, amb un avís si només falta el motor. Una xarxa des d'un fitxer també s'executa al motor.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Checkpoint file</source>
            <translation>Fitxer de checkpoint</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a network from a file: a LIIF or Temporal LIIF network, which sees red, green, blue, or what 'Train a network' has written.</source>
            <translation>Per a una xarxa des d'un fitxer: una xarxa LIIF o Temporal LIIF, que veu vermell, verd i blau, o el que ha escrit «Entrena una xarxa».</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Interpolation in time</source>
            <translation>Interpolació en el temps</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Nearest date</source>
            <translation>Data més propera</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For the baseline. Kriging weighs all clear dates and has the least error, linear joins the clear dates before and after, and the nearest clear date is taken as it is.</source>
            <translation>Per al model de base. El krigatge pondera totes les dates clares i té l'error més petit, la lineal uneix les dates clares anterior i posterior, i la data clara més propera es pren tal qual.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Up-sampling</source>
            <translation>Sobremostreig</translation>
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
            <translation>Bicúbic</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For the baseline. Band-limited keeps the mean of each input pixel, so degrading the output gives the input back; bicubic is the usual smooth one.</source>
            <translation>Per al model de base. El de banda limitada conserva la mitjana de cada píxel d'entrada, de manera que degradar la sortida retorna l'entrada; el bicúbic és el suau habitual.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Time in the network</source>
            <translation>El temps a la xarxa</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Between the neighbouring dates</source>
            <translation>Entre les dates veïnes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>As published</source>
            <translation>Com es va publicar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a published checkpoint: a target lies between its neighbouring dates, or, as published, always in the middle of the whole set.</source>
            <translation>Per a un checkpoint publicat: la data objectiu és entre les dates veïnes o, com es va publicar, sempre al centre de tot el conjunt.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Reflectance range of the network</source>
            <translation>Interval de reflectància de la xarxa</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>For a published checkpoint: the reflectances that the network sees as darkest and brightest.</source>
            <translation>Per a un checkpoint publicat: les reflectàncies que la xarxa veu com a més fosca i més clara.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Cluster</source>
            <translation>Clúster</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Workers that compute the tiles: local (this computer, one a core), local:N, the address of a dask scheduler (tcp://host:8786), or its scheduler file. Empty: this computer, without a cluster. It changes no value. All workers need the images and the output folder under the same paths.</source>
            <translation>Processos de treball que calculen les tessel·les: local (aquest ordinador, un per nucli), local:N, l'adreça d'un planificador de dask (tcp://host:8786), o el seu fitxer de planificador. Buit: aquest ordinador, sense clúster. No canvia cap valor. Tots els processos de treball necessiten les imatges i la carpeta de sortida als mateixos camins.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Reference raster</source>
            <translation>Ràster de referència</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>The input whose grid the others are warped to, when their grids differ. Empty: the finest.</source>
            <translation>L'entrada a la graella de la qual es porten les altres, quan les graelles difereixen. Buit: la més fina.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write days to the nearest clear observation</source>
            <translation>Escriu els dies fins a l'observació clara més propera</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One raster per date with the days from each pixel to its nearest clear observation.</source>
            <translation>Un ràster per data amb els dies des de cada píxel fins a la seva observació clara més propera.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the count of clear observations</source>
            <translation>Escriu el nombre d'observacions clares</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One raster per date with the number of clear observations of each pixel.</source>
            <translation>Un ràster per data amb el nombre d'observacions clares de cada píxel.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write where values come from</source>
            <translation>Escriu d'on venen els valors</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One raster per date with five bands: dates used, days to the nearest, shares of dates masked and rejected, and a code that says why a pixel is nodata.</source>
            <translation>Un ràster per data amb cinc bandes: dates usades, dies fins a la més propera, parts de les dates emmascarades i rebutjades, i un codi que diu per què un píxel és nodata.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the uncertainty</source>
            <translation>Escriu la incertesa</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One standard deviation of reflectance per pixel and band, for models that estimate it.</source>
            <translation>Una desviació típica de la reflectància per píxel i banda, en els models que l'estimen.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Write the support of the detail</source>
            <translation>Escriu el suport del detall</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>One raster per date with the share, from 0 to 1, of the detail finer than an input pixel that the dates decide; the rest is the model's. For models that estimate it.</source>
            <translation>Un ràster per data amb la part, de 0 a 1, del detall més fi que un píxel d'entrada que decideixen les dates; la resta és del model. En els models que l'estimen.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Receives one cloud-optimised GeoTIFF per date, and stack.json, which STAC tools read too.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per data, i stack.json, que també llegeixen les eines STAC.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/superresolve.py" />
            <source>Model that was used</source>
            <translation>Model que ha calculat</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Choose dates for a target date</source>
            <translation>Tria dates per a una data objectiu</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Chooses the dates whose weighted time (the first date plus half of every gap: equation 4 of the Temporal LIIF work) comes nearest to a target date. Among equally near choices the clearest dates are taken, then those spaced most evenly. For one series, or for every series in a folder, with the table of differences and their average.</source>
            <translation>Tria les dates el temps ponderat de les quals (la primera data més la meitat de cada interval: equació 4 del treball de Temporal LIIF) s'acosta més a una data objectiu. Entre tries igual de properes es prenen les dates més clares i, després, les espaiades més uniformement. Per a una sèrie o per a cada sèrie d'una carpeta, amb la taula de diferències i la seva mitjana.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>subset,dates,equation 4,selection,temporal,difference</source>
            <translation>subconjunt,dates,equació 4,selecció,temporal,diferència</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Folder of series</source>
            <translation>Carpeta de sèries</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Instead of a series or rasters: each subfolder with dated rasters is a series of its own (masks and files without a date are passed over).</source>
            <translation>En lloc d'una sèrie o de ràsters: cada subcarpeta amb ràsters amb data és una sèrie pròpia (les màscares i els fitxers sense data es passen per alt).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Target date</source>
            <translation>Data objectiu</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>The date to come near to, such as that of a high-resolution image (2021-05-01).</source>
            <translation>La data a què cal acostar-se, per exemple la d'una imatge d'alta resolució (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Target date of each series</source>
            <translation>Data objectiu de cada sèrie</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Tables (*.csv *.json);;All files (*)</source>
            <translation>Taules (*.csv *.json);;Tots els fitxers (*)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>For a folder: a CSV of lines 'name of the subfolder,date', or a JSON of names and dates. Without it, 'hr_date' in the info.json of a subfolder counts, else the target date.</source>
            <translation>Per a una carpeta: un CSV amb línies 'nom de la subcarpeta,data', o un JSON de noms i dates. Sense aquest fitxer compta 'hr_date' a l'info.json de la subcarpeta i, si no, la data objectiu.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Dates to choose</source>
            <translation>Dates que es trien</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>How many dates are chosen; the published work takes 5.</source>
            <translation>Quantes dates es trien; el treball publicat en pren 5.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Prefer clear dates</source>
            <translation>Prefereix les dates clares</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Reads the rasters to measure their clear share. Off: choices that are equally near are ranked by even spacing alone.</source>
            <translation>Llegeix els ràsters per a mesurar-ne la part clara. Desactivat: les tries igual de properes s'ordenen només per l'espaiament uniforme.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Chosen dates</source>
            <translation>Dates triades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>A table with a row for each chosen date: its series, name, date, file and clear share.</source>
            <translation>Una taula amb una fila per data triada: sèrie, nom, data, fitxer i part clara.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>The same as JSON, with the differences and their average.</source>
            <translation>El mateix en JSON, amb les diferències i la seva mitjana.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Rasters of the chosen dates</source>
            <translation>Ràsters de les dates triades</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Files of the chosen dates, of one series</source>
            <translation>Fitxers de les dates triades, d'una sèrie</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Date that the choice stands for</source>
            <translation>Data a què equival la tria</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Days from the target</source>
            <translation>Dies fins a la data objectiu</translation>
        </message>
        <message>
            <location filename="../provider/parameters/temporalsubset.py" />
            <source>Mean of the differences in days</source>
            <translation>Mitjana de les diferències en dies</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Train a network</source>
            <translation>Entrena una xarxa</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Trains a network on series of your own, or tunes one to your region: Temporal LIIF 3 hides dates and learns to predict them, the published networks learn from finer images. Some areas are kept back to measure whether it helped. It runs in the engine (Settings &gt; Options &gt; Temporal LIIF).</source>
            <translation>Entrena una xarxa amb sèries pròpies, o n'adapta una a la vostra regió: Temporal LIIF 3 amaga dates i aprèn a predir-les; les xarxes publicades aprenen d'imatges més fines. Algunes zones es reserven per mesurar si ha servit. S'executa al motor (Configuració &gt; Opcions &gt; Temporal LIIF).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>train,fine-tune,learn,network,weights,deep learning,liif,super-resolution</source>
            <translation>entrenar,ajust fi,aprendre,xarxa,pesos,aprenentatge profund,liif,superresolució,fine-tune,deep learning</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Folder of training areas</source>
            <translation>Carpeta de zones d'entrenament</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>One subfolder an area: a stack of all 12 bands of Sentinel-2 L2A with clouds as nodata, as fetching writes it (stack.json), or the format of WorldStrat (NN_2021-05-01_L2A.tif with its _mask.tif). Many different areas teach more than many dates of one.</source>
            <translation>Una subcarpeta per zona: una pila amb les 12 bandes de Sentinel-2 L2A i els núvols com a nodata, tal com l'escriu la baixada (stack.json), o el format de WorldStrat (NN_2021-05-01_L2A.tif amb el seu _mask.tif). Moltes zones diferents ensenyen més que moltes dates d'una.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Network</source>
            <translation>Xarxa</translation>
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
            <translation>Temporal LIIF 3 és la xarxa d'aquest connector i aprèn només de les sèries. Les publicades necessiten zones en el format de WorldStrat amb les imatges adaptades i la seva veritat (adapted/lr_*.png, adapted/hr_x6.png, published.json).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tune weights</source>
            <translation>Adapta pesos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Train anew</source>
            <translation>Entrena des de zero</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tuning goes on from existing weights, which takes far less time; training anew starts from random ones.</source>
            <translation>L'adaptació parteix d'uns pesos existents, cosa que demana molt menys temps; l'entrenament des de zero comença amb pesos a l'atzar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights to tune</source>
            <translation>Pesos per adaptar</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A file of the same network. Empty: the plugin's own weights of Temporal LIIF 3; the published networks have none here.</source>
            <translation>Un fitxer de la mateixa xarxa. Buit: els pesos de Temporal LIIF 3 del mateix connector; les xarxes publicades no en tenen cap aquí.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Time (minutes)</source>
            <translation>Temps (minuts)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>How long it may compute, not counting reading and validation. Two processor cores need an hour to tune Temporal LIIF 3 and are too slow for a published network of full size, which needs a GPU.</source>
            <translation>Quant pot calcular, sense comptar la lectura ni la validació. Dos nuclis de processador demanen una hora per adaptar Temporal LIIF 3 i són massa lents per a una xarxa publicada de mida completa, que necessita una GPU.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Areas for validation (%)</source>
            <translation>Zones de validació (%)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Share of the areas that is not learned from: the result is measured on them, beside interpolation and the weights that it started from. Without any (0, or a single area), there is no telling whether the training helped.</source>
            <translation>Part de les zones de què no s'aprèn: s'hi mesura el resultat, al costat de la interpolació i els pesos de partida. Sense cap (0, o una sola zona), no es pot saber si l'entrenament ha servit.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Where the network is trained: auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>On s'entrena la xarxa: auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Seed</source>
            <translation>Llavor</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Decides samples and first weights; another one shows how much of a result is chance.</source>
            <translation>Decideix les mostres i els primers pesos; una altra mostra quant d'un resultat és atzar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Steps</source>
            <translation>Passos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Exact number of steps instead of the time; on one processor, the same steps, seed and data give the same weights. 0: as many as the time allows.</source>
            <translation>Nombre exacte de passos en lloc del temps; en un mateix processador, els mateixos passos, llavor i dades donen els mateixos pesos. 0: tants com permeti el temps.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A training that is stopped leaves its state beside the output file (in a folder that ends in '-training'); with the same inputs and output, it goes on from there.</source>
            <translation>Un entrenament aturat deixa el seu estat al costat del fitxer de sortida (en una carpeta que acaba en '-training'); amb les mateixes entrades i sortida, continua des d'allà.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>What to train</source>
            <translation>Què s'entrena</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Changes in time</source>
            <translation>Canvis en el temps</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Changes in time, and detail</source>
            <translation>Canvis en el temps, i detall</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For Temporal LIIF 3: only what happens between dates, keeping the detail of the weights that it starts from, or of the plugin's own; or the detail too, which learns from simulated images and so from none of the areas.</source>
            <translation>Per a Temporal LIIF 3: només el que passa entre dates, conservant el detall dels pesos de partida, o el dels del connector; o també el detall, que aprèn d'imatges simulades i per tant de cap de les zones.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Dates in a sample</source>
            <translation>Dates d'una mostra</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>All five</source>
            <translation>Totes cinc</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Some in a row</source>
            <translation>Unes quantes de seguides</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Two neighbours</source>
            <translation>Dues de veïnes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>A single one</source>
            <translation>Una de sola</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For the published Temporal LIIF: its temporal strategy.</source>
            <translation>Per a Temporal LIIF (publicada): la seva estratègia temporal.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Encoder</source>
            <translation>Codificador</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a new published network. The published results are of the EDSR baseline.</source>
            <translation>Per a una xarxa publicada nova. Els resultats publicats són d'EDSR baseline.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Size of the network</source>
            <translation>Mida de la xarxa</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Full (as published)</source>
            <translation>Completa (com es va publicar)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Small</source>
            <translation>Petita</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Tiny</source>
            <translation>Mínima</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a new published network. The full one needs a GPU; a small one suits processors.</source>
            <translation>Per a una xarxa publicada nova. La completa necessita una GPU; una de petita convé als processadors.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Crop (pixels)</source>
            <translation>Retall (píxels)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a published network: side of a sample; 48, 72 and 128 are the published ones. 0: 128 for Temporal LIIF, 72 for LIIF.</source>
            <translation>Per a una xarxa publicada: costat d'una mostra; 48, 72 i 128 són els publicats. 0: 128 per a Temporal LIIF, 72 per a LIIF.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Learning rate</source>
            <translation>Taxa d'aprenentatge</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>For a published network. Small ones can take 0.001.</source>
            <translation>Per a una xarxa publicada. Les petites admeten 0.001.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Trained network</source>
            <translation>Xarxa entrenada</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights (*.safetensors);;Original format (*.pth)</source>
            <translation>Pesos (*.safetensors);;Format original (*.pth)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Weights for the model 'Network from a file' of 'Super-resolve a time series'. A .safetensors file also says what it was trained on and what was measured.</source>
            <translation>Pesos per al model «Xarxa des d'un fitxer» de «Superresolució d'una sèrie temporal». Un fitxer .safetensors diu a més amb què es va entrenar i què es va mesurar.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Curves</source>
            <translation>Corbes</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PNG image (*.png)</source>
            <translation>Imatge PNG (*.png)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>Loss and gain by step, as an image.</source>
            <translation>Pèrdua i guany per pas, com a imatge.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PSNR on areas that were not learned from (dB)</source>
            <translation>PSNR en zones de les quals no es va aprendre (dB)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/trainmodel.py" />
            <source>PSNR of interpolation on the same areas (dB)</source>
            <translation>PSNR de la interpolació en les mateixes zones (dB)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Upsample one image</source>
            <translation>Sobremostreja una imatge</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Makes one image finer: bicubic or Lanczos in QGIS itself, LIIF or a Real-ESRGAN / ESRGAN network from a file in the engine. Any type and bands; extent, CRS, scale and nodata are kept, and tiles leave no seams. ESRGAN invents detail: look at it, do not measure in it.</source>
            <translation>Fa més fina una imatge: bicúbic o Lanczos al mateix QGIS, LIIF o una xarxa Real-ESRGAN / ESRGAN des d'un fitxer al motor. Qualsevol tipus i bandes; es conserven extensió, SRC, escala i nodata, i les tessel·les no deixen costures. ESRGAN s'inventa el detall: mireu-lo, però no hi mesureu.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>super-resolution,upscale,resample,bicubic,lanczos,liif,esrgan,real-esrgan,rrdbnet,sharpen</source>
            <translation>superresolució,super-resolution,ampliar,remostrejar,bicúbic,lanczos,liif,esrgan,real-esrgan,rrdbnet,nitidesa</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Image</source>
            <translation>Imatge</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>A raster layer or file.</source>
            <translation>Una capa ràster o un fitxer.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Bands to keep, by name (B04; red, nir) or number. Empty: all. LIIF takes three.</source>
            <translation>Bandes que es conserven, per nom (B04; red, nir) o número. Buit: totes. LIIF en pren tres.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Lanczos</source>
            <translation>Lanczos</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>LIIF (network from a file)</source>
            <translation>LIIF (xarxa des d'un fitxer)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>ESRGAN (network from a file)</source>
            <translation>ESRGAN (xarxa des d'un fitxer)</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Bicubic is smooth, Lanczos sharper; both need no installation. LIIF and ESRGAN run a network from a file, in the engine (Settings &gt; Options &gt; Temporal LIIF).</source>
            <translation>Bicúbic és suau, Lanczos més nítid; cap dels dos no necessita instal·lació. LIIF i ESRGAN executen una xarxa des d'un fitxer, al motor (Configuració &gt; Opcions &gt; Temporal LIIF).</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Output pixels per input pixel along each side; any number from 1 on (2 if empty). An ESRGAN network has a scale of its own, which is taken if this is empty.</source>
            <translation>Píxels de sortida per píxel d'entrada en cada costat; qualsevol nombre a partir d'1 (2 si és buit). Una xarxa ESRGAN té la seva pròpia escala, que es pren si això és buit.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>For LIIF a default LIIF network, for ESRGAN an RRDBNet (RealESRGAN_x2plus, _x4plus and their kind). The file is read as data; nothing in it is run.</source>
            <translation>Per a LIIF, una xarxa LIIF predeterminada; per a ESRGAN, una RRDBNet (RealESRGAN_x2plus, _x4plus i similars). El fitxer es llegeix com a dades; no s'executa res del que conté.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Reflectances that a network sees as darkest and brightest; brighter ones pass too. 0, 0: from 0 to the 99.5 % of a sample of the image for ESRGAN, 0 to 1 for LIIF.</source>
            <translation>Les reflectàncies que una xarxa veu com a més fosca i més clara; les més clares també passen. 0, 0: de 0 al 99.5 % d'una mostra de la imatge per a ESRGAN, de 0 a 1 per a LIIF.</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>Finer image</source>
            <translation>Imatge més fina</translation>
        </message>
        <message>
            <location filename="../provider/parameters/upsampleimage.py" />
            <source>A cloud-optimised GeoTIFF of the input's extent.</source>
            <translation>Un GeoTIFF optimitzat per al núvol amb l'extensió de l'entrada.</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{path} cannot be a path: it holds a character with the code 0. Choose another.</source>
            <translation>{path} no pot ser un camí: conté un caràcter de codi 0. Trieu-ne un altre.</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{path} is a path of Windows, which this system does not have. Give one of its own.</source>
            <translation>{path} és un camí de Windows, que aquest sistema no té. Indiqueu-ne un de propi d'aquest sistema.</translation>
        </message>
        <message>
            <location filename="../provider/paths.py" />
            <source>{name}: {path} is an address, and what is written are files. Give a path on disk.</source>
            <translation>{name}: {path} és una adreça, i el que s'escriu són fitxers. Indiqueu un camí al disc.</translation>
        </message>
        <message>
            <location filename="../provider/project_series.py" />
            <source>The project has no group '{name}' with dated rasters. Choose another series, or its folder.</source>
            <translation>El projecte no té cap grup '{name}' amb ràsters amb data. Trieu una altra sèrie, o la seva carpeta.</translation>
        </message>
        <message>
            <location filename="../provider/project_series.py" />
            <source>There is no series at {path}. Choose its folder, or the stack.json in it.</source>
            <translation>No hi ha cap sèrie a {path}. Trieu la seva carpeta, o l'stack.json que conté.</translation>
        </message>
        <message>
            <location filename="../provider/provider.py" />
            <source>Temporal LIIF: regular, cloud-free, super-resolved time series</source>
            <translation>Temporal LIIF: sèries temporals regulars, sense núvols i amb superresolució</translation>
        </message>
        <message>
            <location filename="../provider/query.py" />
            <source>The area's layer cannot be read. Choose another.</source>
            <translation>La capa de l'àrea no es pot llegir. Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../provider/query.py" />
            <source>The area's layer has no (selected) polygon. Select one, or draw an extent.</source>
            <translation>La capa de l'àrea no té cap polígon (seleccionat). Seleccioneu-ne un o dibuixeu una extensió.</translation>
        </message>
        <message>
            <location filename="../provider/query.py" />
            <source>The extent is empty. Draw one with a width and a height.</source>
            <translation>L'extensió és buida. Dibuixeu-ne una amb amplada i alçada.</translation>
        </message>
        <message>
            <location filename="../provider/query.py" />
            <source>The area cannot be given in degrees: {why}. Choose another extent.</source>
            <translation>L'àrea no es pot expressar en graus: {why}. Trieu una altra extensió.</translation>
        </message>
        <message>
            <location filename="../provider/query.py" />
            <source>'{value}' is not a date. Write it like 2021-05-01.</source>
            <translation>'{value}' no és una data. Escriviu-la com 2021-05-01.</translation>
        </message>
        <message>
            <location filename="../provider/rasters.py" />
            <source>No raster is given. Choose a series, or the raster layers or files of at least two dates.</source>
            <translation>No es dona cap ràster. Trieu una sèrie, o les capes ràster o els fitxers d'almenys dues dates.</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Result</source>
            <translation>Resultat</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>reference</source>
            <translation>referència</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>error, mean {value}</source>
            <translation>error, mitjana {value}</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Error of {name}</source>
            <translation>Error de {name}</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Below each result: its absolute difference from the reference</source>
            <translation>A sota de cada resultat: la diferència absoluta respecte a la referència</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>{value} reflectance or more, mean over the bands</source>
            <translation>{value} de reflectància o més, mitjana de les bandes</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Bias</source>
            <translation>Biaix</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Shift x</source>
            <translation>Desplaçament x</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Shift y</source>
            <translation>Desplaçament y</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Consistency</source>
            <translation>Consistència</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>reflectance</source>
            <translation>reflectància</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>reflectance squared</source>
            <translation>reflectància al quadrat</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>pixels</source>
            <translation>píxels</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>degrees</source>
            <translation>graus</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Reference of this run: number {number}.</source>
            <translation>Referència d'aquesta execució: número {number}.</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Reference of this run: the median of all dates.</source>
            <translation>Referència d'aquesta execució: la mediana de totes les dates.</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>To take another, run the algorithm again with its number as the reference.</source>
            <translation>Per prendre'n una altra, torneu a executar l'algorisme amb el seu número com a referència.</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Left: {image}, adapted. Right: the date itself.</source>
            <translation>Esquerra: {image}, adaptada. Dreta: la mateixa data.</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>best</source>
            <translation>millor</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>best robust</source>
            <translation>millor robusta</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Date {number}</source>
            <translation>Data {number}</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>Robust PSNR</source>
            <translation>PSNR robusta</translation>
        </message>
        <message>
            <location filename="../provider/reports.py" />
            <source>{range}, {share} clear</source>
            <translation>{range}, {share} clar</translation>
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
            <translation>Dates</translation>
        </message>
        <message>
            <location filename="../provider/series_widget.py" />
            <source>Choose the folder of a series</source>
            <translation>Tria la carpeta d'una sèrie</translation>
        </message>
        <message>
            <location filename="../provider/series_widget.py" />
            <location filename="../ui/folder_choice.py" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Folder of the series</source>
            <translation>Carpeta de la sèrie</translation>
        </message>
        <message>
            <location filename="../provider/settings.py" />
            <source>'{value}' is no device. Use auto, cpu, cuda:0, cuda:1, ... or mps.</source>
            <translation>'{value}' no és un dispositiu. Useu auto, cpu, cuda:0, cuda:1, ... o mps.</translation>
        </message>
        <message>
            <location filename="../provider/table.py" />
            <source>The table cannot be written. Choose another place for it.</source>
            <translation>La taula no es pot escriure. Trieu-li un altre lloc.</translation>
        </message>
        <message>
            <location filename="../provider/table.py" />
            <source>A row of the table cannot be written ({reason}). Choose another place for it.</source>
            <translation>Una fila de la taula no es pot escriure ({reason}). Trieu un altre lloc per a la taula.</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Weekly</source>
            <translation>Cada setmana</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Every 10 days</source>
            <translation>Cada 10 dies</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Monthly</source>
            <translation>Cada mes</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates as the inputs</source>
            <translation>Mateixes dates que les entrades</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates, and one between each two</source>
            <translation>Mateixes dates, i una entre cada dues</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Same dates, and three between each two</source>
            <translation>Mateixes dates, i tres entre cada dues</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Or write dates (2021-05-01, 2021-05-11) or steps (P5D, 2021-05-01/2021-07-01/P7D)</source>
            <translation>O escriviu dates (2021-05-01, 2021-05-11) o passos (P5D, 2021-05-01/2021-07-01/P7D)</translation>
        </message>
        <message>
            <location filename="../provider/targets_widget.py" />
            <source>Add a single day</source>
            <translation>Afegeix un sol dia</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>Choose among the bands of the rasters</source>
            <translation>Tria entre les bandes dels ràsters</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>Choose the series or the rasters first.</source>
            <translation>Trieu abans la sèrie o els ràsters.</translation>
        </message>
        <message>
            <location filename="../provider/widgets.py" />
            <source>None chosen</source>
            <translation>Cap de triada</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Preview on the map</source>
            <translation>Previsualitza al mapa</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetch the area…</source>
            <translation>Obté l'àrea…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Download products…</source>
            <translation>Baixa productes…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Copy STAC address</source>
            <translation>Copia l'adreça STAC</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Save item file…</source>
            <translation>Desa el fitxer d'ítems…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Make the series…</source>
            <translation>Crea la sèrie…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Make a series from layers…</source>
            <translation>Crea una sèrie amb capes…</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <location filename="../ui/entry.py" />
            <source>Make a regular series of dated rasters of the project or a folder</source>
            <translation>Crea una sèrie regular amb ràsters amb data del projecte o d'una carpeta</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Scenes of this collection can be downloaded whole, not made into a series</source>
            <translation>Les escenes d'aquesta col·lecció es poden baixar senceres, però no convertir-se en una sèrie</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Select scenes of at least two days to make a series of them</source>
            <translation>Seleccioneu escenes d'almenys dos dies per fer-ne una sèrie</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetch the area of the selected scenes and make a regular series</source>
            <translation>Obté l'àrea de les escenes seleccionades i crea una sèrie regular</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} scenes are selected; the first {most} are shown.</source>
            <translation>Hi ha {count} escenes seleccionades; es mostren les {most} primeres.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Preview {scene}</source>
            <translation>Previsualització de {scene}</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>The STAC address was copied.</source>
            <translation>S'ha copiat l'adreça STAC.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} STAC addresses were copied.</source>
            <translation>S'han copiat {count} adreces STAC.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Save item file</source>
            <translation>Desa el fitxer d'ítems</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>{count} scenes were saved to {path}.</source>
            <translation>S'han desat {count} escenes a {path}.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>1 scene was saved to {path}.</source>
            <translation>S'ha desat 1 escena a {path}.</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Fetching the area</source>
            <translation>S'està obtenint l'àrea</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Making the series</source>
            <translation>S'està creant la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Calculating the index</source>
            <translation>S'està calculant l'índex</translation>
        </message>
        <message>
            <location filename="../ui/actions.py" />
            <source>Write the chosen scenes</source>
            <translation>Escriu les escenes triades</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>No area is chosen. Draw one, or choose the map's extent.</source>
            <translation>No s'ha triat cap àrea. Dibuixeu-ne una o trieu l'extensió del mapa.</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>The area of a saved search cannot be read. Choose it again.</source>
            <translation>L'àrea d'una cerca desada no es pot llegir. Torneu-la a triar.</translation>
        </message>
        <message>
            <location filename="../ui/area.py" />
            <source>The drawn area cannot be written to {path}. In Settings &gt; Options &gt; Temporal LIIF, choose another cache folder or a larger size.</source>
            <translation>L'àrea dibuixada no es pot escriure a {path}. A Configuració &gt; Opcions &gt; Temporal LIIF, trieu una altra carpeta de memòria cau o una mida més gran.</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drawn rectangle</source>
            <translation>Rectangle dibuixat</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drawn polygon</source>
            <translation>Polígon dibuixat</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Drag a rectangle on the map</source>
            <translation>Arrossegueu per a dibuixar un rectangle al mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Click the corners, right-click to finish</source>
            <translation>Feu clic als vèrtexs; botó dret per a acabar</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Map extent</source>
            <translation>Extensió del mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Where to search: the map's extent, a drawn shape, coordinates, a layer or a bookmark</source>
            <translation>On cal cercar: l'extensió del mapa, una forma dibuixada, coordenades, una capa o un preferit</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Draw a rectangle on the map</source>
            <translation>Dibuixa un rectangle al mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Draw a polygon on the map</source>
            <translation>Dibuixa un polígon al mapa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Coordinates…</source>
            <translation>Coordenades…</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Place by name…</source>
            <translation>Lloc pel nom…</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Layer</source>
            <translation>Capa</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Bookmark</source>
            <translation>Preferit</translation>
        </message>
        <message>
            <location filename="../ui/area_button.py" />
            <source>Zoom to the area</source>
            <translation>Amplia a l'àrea</translation>
        </message>
        <message>
            <location filename="../ui/area_clouds.py" />
            <source>Clouds over the area</source>
            <translation>Núvols sobre l'àrea</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Pixel Profile</source>
            <translation>Perfil de píxel</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Plot bands or an index of a place over time</source>
            <translation>Representa bandes o un índex d'un lloc al llarg del temps</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Compare Images</source>
            <translation>Compara imatges</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Compare dates and series with a swipe or on a second map</source>
            <translation>Compara dates i sèries amb una cortineta o en un segon mapa</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>Dates of a Series</source>
            <translation>Dates d'una sèrie</translation>
        </message>
        <message>
            <location filename="../ui/bench.py" />
            <source>List the dates of a series with their clear share, and show them on the map</source>
            <translation>Enumera les dates d'una sèrie amb la seva part clara, i mostra-les al mapa</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>The catalogue to search. Automatic: the best source, then the next one if it fails.</source>
            <translation>El catàleg on se cerca. Automàtic: la millor font i, si falla, la següent.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>No collection of {provider} is chosen. Choose one in the list.</source>
            <translation>No s'ha triat cap col·lecció de {provider}. Trieu-ne una de la llista.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove the connection '{name}'? Its authentication configuration stays in QGIS.</source>
            <translation>Voleu eliminar la connexió '{name}'? La seva configuració d'autenticació es conserva al QGIS.</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove Connection</source>
            <translation>Elimina la connexió</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/options_page.py" />
            <source>Automatic</source>
            <translation>Automàtic</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>not listed yet</source>
            <translation>encara sense llistar</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <location filename="../ui/status_text.py" />
            <source>loading…</source>
            <translation>s'estan carregant…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>List collections</source>
            <translation>Llista les col·leccions</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Connections to STAC APIs: add, edit or remove one</source>
            <translation>Connexions a API STAC: afegir, editar o eliminar</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Connections to STAC APIs</source>
            <translation>Connexions a API STAC</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>New connection…</source>
            <translation>Connexió nova…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Edit connection…</source>
            <translation>Edita la connexió…</translation>
        </message>
        <message>
            <location filename="../ui/catalogue_choice.py" />
            <source>Remove connection…</source>
            <translation>Elimina la connexió…</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <location filename="../ui/compare_panel.py" />
            <location filename="../ui/disk_options.py" />
            <location filename="../core/stack/cloud_masks.py" />
            <source>nothing</source>
            <translation>res</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>Pixels that masks mark as one of these are filled from other dates. With none chosen, masks are not used.</source>
            <translation>Els píxels que les màscares marquen com una d'aquestes classes s'omplen amb altres dates. Sense cap de triada, no s'usen màscares.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <location filename="../core/stack/cloud_masks.py" />
            <source>two pixels</source>
            <translation>dos píxels</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>Clouds and shadows are enlarged by this distance, because masks draw them too small.</source>
            <translation>Els núvols i les ombres s'amplien aquesta distància, perquè les màscares els dibuixen massa petits.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Hide</source>
            <translation>&amp;Amaga</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Grow masks by</source>
            <translation>Ampl&amp;ia les màscares en</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>Days on which less of the area is clear are left out.</source>
            <translation>Els dies en què és clara una part més petita de l'àrea es descarten.</translation>
        </message>
        <message>
            <location filename="../ui/cloud_options.py" />
            <source>&amp;Clear area at least</source>
            <translation>Àr&amp;ea clara mínima</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>As it is</source>
            <translation>Tal com està</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>nearest date</source>
            <translation>data més propera</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>The project has no raster to compare with.</source>
            <translation>El projecte no té cap ràster amb què comparar.</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Map: {near}. Against: {far}.</source>
            <translation>Mapa: {near}. Respecte a: {far}.</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Swipe on the map</source>
            <translation>Cortina al mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Swipe up and down</source>
            <translation>Cortina de dalt a baix</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Second map, linked</source>
            <translation>Segon mapa, enllaçat</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Draw both with the colours of the map's image</source>
            <translation>Dibuixa tots dos amb els colors de la imatge del mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Earlier date</source>
            <translation>Data anterior</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Later date</source>
            <translation>Data posterior</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Map</source>
            <translation>Mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Series on the map</source>
            <translation>Sèrie al mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Date on the map</source>
            <translation>Data al mapa</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Against</source>
            <translation>Respecte a</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Series or layer to compare with</source>
            <translation>Sèrie o capa amb què comparar</translation>
        </message>
        <message>
            <location filename="../ui/compare_panel.py" />
            <source>Date to compare with</source>
            <translation>Data amb què comparar</translation>
        </message>
        <message>
            <location filename="../ui/compare_views.py" />
            <source>Second map</source>
            <translation>Segon mapa</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Edit STAC Connection</source>
            <translation>Edita la connexió STAC</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>New STAC Connection</source>
            <translation>Connexió STAC nova</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The root of the API: the page that lists conformsTo</source>
            <translation>L'arrel de l'API: la pàgina que enumera conformsTo</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Where the API needs one: a configuration of type Basic, API Header or OAuth2</source>
            <translation>Si l'API en requereix: una configuració del tipus Bàsica, API Header o OAuth2</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <location filename="../ui/options_page.py" />
            <source>The test was stopped.</source>
            <translation>La prova s'ha aturat.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <location filename="../ui/dock.py" />
            <source>Stop</source>
            <translation>Atura</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Asking {name}…</source>
            <translation>S'està preguntant a {name}…</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>Test the connection</source>
            <translation>Prova la connexió</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Address</source>
            <translation>&amp;Adreça</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Login</source>
            <translation>Inici de &amp;sessió</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The connection works, but the API has no collection.</source>
            <translation>La connexió funciona, però l'API no té cap col·lecció.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The connection works: 1 collection, {first}.</source>
            <translation>La connexió funciona: 1 col·lecció, {first}.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>The connection works: {count} collections, such as {first}.</source>
            <translation>La connexió funciona: {count} col·leccions, com ara {first}.</translation>
        </message>
        <message>
            <location filename="../ui/connection_dialog.py" />
            <source>&amp;Test connection</source>
            <translation>&amp;Prova la connexió</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>No square of that size lies around a place so near to a pole.</source>
            <translation>No hi cap cap quadrat d'aquesta mida al voltant d'un lloc tan proper a un pol.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>'{text}' is not a place. Write latitude and longitude (46.5, 7.1), with letters in any order (7.1E 46.5N), or west, south, east, north (7.0, 46.4, 7.2, 46.6).</source>
            <translation>'{text}' no és un lloc. Escriviu latitud i longitud (46.5, 7.1), amb lletres en qualsevol ordre (7.1E 46.5N), o oest, sud, est, nord (7.0, 46.4, 7.2, 46.6).</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>'{text}' has 60 minutes or seconds, or more. Write less than 60.</source>
            <translation>'{text}' té 60 minuts o segons, o més. Escriviu-ne menys de 60.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>One coordinate is a latitude (N or S) and the other a longitude (E or W). Give both letters.</source>
            <translation>Una coordenada és una latitud (N o S) i l'altra una longitud (E o W). Indiqueu totes dues lletres.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>Give both coordinates a letter (N, S, E, W), or neither.</source>
            <translation>Poseu una lletra (N, S, E, W) a totes dues coordenades, o a cap.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The latitude {value} is beyond 90. Latitude comes first, as in 46.5, 7.1.</source>
            <translation>La latitud {value} passa de 90. La latitud va primer, com en 46.5, 7.1.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The longitude {value} is beyond 180.</source>
            <translation>La longitud {value} passa de 180.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>A box in degrees is west, south, east, north, as in 7.0, 46.4, 7.2, 46.6.</source>
            <translation>Un rectangle en graus és oest, sud, est, nord, com en 7.0, 46.4, 7.2, 46.6.</translation>
        </message>
        <message>
            <location filename="../ui/coordinates.py" />
            <source>The box has no width or no height. Write west, south, east, north: the south is the smaller.</source>
            <translation>El rectangle no té amplada o no té alçada. Escriviu oest, sud, est, nord: el sud és el més petit.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Dates of the series</source>
            <translation>Dates de la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>The project has no dated rasters. Choose a folder.</source>
            <translation>El projecte no té ràsters amb data. Trieu una carpeta.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Read the dates of the series</source>
            <translation>Llegeix les dates de la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Not part of the series: {names}.</source>
            <translation>No forma part de la sèrie: {names}.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{count} images cannot be read. The first: {why}</source>
            <translation>{count} imatges no es poden llegir. La primera: {why}</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Clear shares are counted on the images; weights and shifts come with a run.</source>
            <translation>Les parts clares es compten en les imatges; els pesos i desplaçaments venen amb una execució.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{count} dates. A click shows the date, or the nearest one, on the map.</source>
            <translation>{count} dates. Un clic mostra al mapa la data, o la més propera.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Date</source>
            <translation>Data</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>When the scene was taken, in UTC.</source>
            <translation>Quan es va prendre l'escena, en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <location filename="../ui/details.py" />
            <source>Pixels</source>
            <translation>Píxels</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Used (blue), rejected by the screen (orange), masked or nodata (grey).</source>
            <translation>Usada (blau), rebutjada pel cribratge (taronja), emmascarada o nodata (gris).</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Clear</source>
            <translation>Clara</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that neither masks nor nodata hide.</source>
            <translation>Part dels píxels que no amaguen ni les màscares ni el nodata.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Masked</source>
            <translation>Emmascarada</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that masks or nodata hide.</source>
            <translation>Part dels píxels que amaguen les màscares o el nodata.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Rejected</source>
            <translation>Rebutjada</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Share of pixels that no mask hides and that the screen rejected.</source>
            <translation>Part dels píxels que cap màscara no amaga i que el cribratge ha rebutjat.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Weight</source>
            <translation>Pes</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Mean weight of the clear pixels, from 0 (rejected) to 1 (believed).</source>
            <translation>Pes mitjà dels píxels clars, de 0 (rebutjat) a 1 (fiable).</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Shift (px)</source>
            <translation>Desplaçament (px)</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>How far the date lies off the others: to the right, and down.</source>
            <translation>Com s'aparta la data de les altres: a la dreta i avall.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Quality</source>
            <translation>Qualitat</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Correlation with the other dates; 0: it could not be registered.</source>
            <translation>Correlació amb les altres dates; 0: no s'ha pogut coregistrar.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>Masks or nodata hide all of this date: there is nothing to register it by.</source>
            <translation>Les màscares o la manca de dades amaguen tota aquesta data: no hi ha res amb què registrar-la.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>This date could not be registered and stays where it is: too little of it is clear, it has no texture in common with the other dates, or it lies too far away.</source>
            <translation>Aquesta data no s'ha pogut registrar i es queda on és: se'n veu massa poc, no té textura en comú amb les altres dates, o és massa lluny.</translation>
        </message>
        <message>
            <location filename="../ui/dates_panel.py" />
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Properties</source>
            <translation>Propietats</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Property</source>
            <translation>Propietat</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Files</source>
            <translation>Fitxers</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <location filename="../ui/saved_searches.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Type</source>
            <translation>Tipus</translation>
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
            <translation>Mida</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>id</source>
            <translation>id</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>collection</source>
            <translation>col·lecció</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>provider</source>
            <translation>proveïdor</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Copy address</source>
            <translation>Copia l'adreça</translation>
        </message>
        <message>
            <location filename="../ui/details.py" />
            <source>Copy value</source>
            <translation>Copia el valor</translation>
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
            <translation>PyTorch no es pot usar: {reason}</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{device}: cannot compute ({reason})</source>
            <translation>{device}: no pot calcular ({reason})</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{size} GB memory</source>
            <translation>{size} GB de memòria</translation>
        </message>
        <message>
            <location filename="../ui/diagnosis.py" />
            <source>{speed} GFLOP/s</source>
            <translation>{speed} GFLOP/s</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>On disk</source>
            <translation>Al disc</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Folder of the cache</source>
            <translation>Carpeta de la memòria cau</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Cache fold&amp;er</source>
            <translation>&amp;Carpeta de la memòria cau</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Size li&amp;mit</source>
            <translation>Lí&amp;mit de mida</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Previews</source>
            <translation>Previsualitzacions</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Empty</source>
            <translation>Buida</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Thumbnails and cloud cover over areas.</source>
            <translation>Miniatures i cobertura de núvols sobre àrees.</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Scenes of runs</source>
            <translation>Escenes d'execucions</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Item files, needed to repeat runs from the Processing history.</source>
            <translation>Fitxers d'ítems, necessaris per repetir execucions des de l'historial de Processament.</translation>
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
            <translation>Elimina…</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Python and PyTorch, separate from QGIS.</source>
            <translation>Python i PyTorch, separats del QGIS.</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>{size} in {count} environments</source>
            <translation>{size} en {count} entorns</translation>
        </message>
        <message>
            <location filename="../ui/disk_options.py" />
            <source>Measure what is on disk</source>
            <translation>Mesura el que hi ha al disc</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Tidy the cache</source>
            <translation>Endreça la memòria cau</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Searching…</source>
            <translation>S'està cercant…</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <location filename="../ui/dock_layout.py" />
            <source>Search</source>
            <translation>Cerca</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>No scene matches the filter.</source>
            <translation>Cap escena no compleix el filtre.</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>No scenes were found. Widen the period or the area, allow more clouds, or try another provider.</source>
            <translation>No s'han trobat escenes. Amplieu el període o l'àrea, admeteu més núvols, o proveu amb un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../ui/dock.py" />
            <source>Choose a collection, an area and a period, then press Search.</source>
            <translation>Trieu una col·lecció, una àrea i un període, i premeu Cerca.</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Zoom to the selected scenes</source>
            <translation>Amplia a les escenes seleccionades</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select scenes on the map</source>
            <translation>Selecciona escenes al mapa</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show the footprints</source>
            <translation>Mostra les empremtes</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show the details</source>
            <translation>Mostra els detalls</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Show or hide the search</source>
            <translation>Mostra o amaga la cerca</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Filter by id, platform or date</source>
            <translation>Filtra per id, plataforma o data</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Filter the scenes found</source>
            <translation>Filtra les escenes trobades</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Order of the list</source>
            <translation>Ordre de la llista</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Newest first</source>
            <translation>Les més recents primer</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Oldest first</source>
            <translation>Les més antigues primer</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Clearest scene first</source>
            <translation>L'escena més clara primer</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Clearest area first</source>
            <translation>L'àrea més clara primer</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>By platform</source>
            <translation>Per plataforma</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select all clear scenes: at most {percent} % cloud over the area or, if unknown, over the scene</source>
            <translation>Selecciona totes les escenes clares: com a màxim {percent} % de núvols sobre l'àrea o, si no es coneix, sobre l'escena</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Select all clear scenes</source>
            <translation>Selecciona totes les escenes clares</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Searching</source>
            <translation>Cerca en curs</translation>
        </message>
        <message>
            <location filename="../ui/dock_layout.py" />
            <source>Running</source>
            <translation>Execució en curs</translation>
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
            <translation>El motor no es pot fer servir, de manera que la sèrie es fa amb el model de base.</translation>
        </message>
        <message>
            <location filename="../ui/engine_notice.py" />
            <location filename="../ui/engine_setup.py" />
            <location filename="../ui/messages.py" />
            <source>Set up the engine</source>
            <translation>Prepara el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Remove the Engine</source>
            <translation>Eliminació del motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Environment</source>
            <translation>Entorn</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>State</source>
            <translation>Estat</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Environments of the engine</source>
            <translation>Entorns del motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Searches and networks need the engine; setting it up again downloads it again.</source>
            <translation>Les cerques i les xarxes necessiten el motor; preparar-lo un altre cop el torna a baixar.</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Nothing here needs what is chosen.</source>
            <translation>Res d'aquí no necessita el que s'ha triat.</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Nothing is chosen.</source>
            <translation>No s'ha triat res.</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>in use</source>
            <translation>en ús</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>not in use</source>
            <translation>no està en ús</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Engine of this version</source>
            <translation>Motor d'aquesta versió</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Engine of another version</source>
            <translation>Motor d'una altra versió</translation>
        </message>
        <message>
            <location filename="../ui/engine_removal.py" />
            <source>Left by an unfinished set-up or removal</source>
            <translation>Resta d'una preparació o eliminació sense acabar</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Set Up the Engine</source>
            <translation>Preparació del motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Looking for an engine…</source>
            <translation>S'està cercant un motor…</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>The engine is a separate Python that searches catalogues and runs networks. Its packages (PyTorch and others, 1 to 6 GB) are installed in {folder}; QGIS's own Python is not changed.</source>
            <translation>El motor és un Python a part que cerca en catàlegs i executa xarxes. Els seus paquets (PyTorch i altres, d'1 a 6 GB) s'instal·len a {folder}; el Python del mateix QGIS no canvia.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Messages</source>
            <translation>Missatges</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>For c&amp;lusters (dask)</source>
            <translation>Per a &amp;clústers (dask)</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Also installs dask, which the parameter Cluster needs.</source>
            <translation>També instal·la dask, que el paràmetre «Clúster» necessita.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Look for an engine</source>
            <translation>Cerca d'un motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Set up engine</source>
            <translation>&amp;Prepara el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Test</source>
            <translation>Pro&amp;va</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>C&amp;opy diagnosis</source>
            <translation>C&amp;opia el diagnòstic</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>&amp;Cancel set-up</source>
            <translation>Cance&amp;l·la la preparació</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Test the engine</source>
            <translation>Prova el motor</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Cancelled. Nothing was changed.</source>
            <translation>Cancel·lat. No s'ha canviat res.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Python found: {path}</source>
            <translation>Python trobat: {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>none found</source>
            <translation>no s'ha trobat</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>NVIDIA driver: {path}</source>
            <translation>Controlador d'NVIDIA: {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>Measuring {path}</source>
            <translation>S'està mesurant {path}</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>The engine is not set up yet. Press 'Set up engine' to install it.</source>
            <translation>El motor encara no està preparat. Premeu «Prepara el motor» per instal·lar-lo.</translation>
        </message>
        <message>
            <location filename="../ui/engine_setup.py" />
            <source>The engine is ready:</source>
            <translation>El motor està a punt:</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Scenes and Series</source>
            <translation>Escenes i sèries</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Scenes and Series Panel</source>
            <translation>Panell d'escenes i sèries</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Find satellite scenes on the map and make series of them</source>
            <translation>Troba escenes de satèl·lit al mapa i fes-ne sèries</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Search Scenes in Processing…</source>
            <translation>Cerca escenes a Processament…</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Manual</source>
            <translation>Manual</translation>
        </message>
        <message>
            <location filename="../ui/entry.py" />
            <source>Make a Series from Layers…</source>
            <translation>Crea una sèrie amb capes…</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>What to do with the series in the folder</source>
            <translation>Què cal fer amb la sèrie de la carpeta</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Continue: take what was fetched</source>
            <translation>Continua: pren el que ja s'ha obtingut</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Continue: fetch the days that are missing</source>
            <translation>Continua: obté els dies que falten</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Replace: make it anew</source>
            <translation>Substitueix: torna-la a crear</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>Replace: fetch and make everything anew</source>
            <translation>Substitueix: obté i crea-ho tot de nou</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>New folder</source>
            <translation>Carpeta nova</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>The folder holds a series already.</source>
            <translation>La carpeta ja conté una sèrie.</translation>
        </message>
        <message>
            <location filename="../ui/folder_choice.py" />
            <source>The folder holds an unfinished series.</source>
            <translation>La carpeta conté una sèrie sense acabar.</translation>
        </message>
        <message>
            <location filename="../ui/index_box.py" />
            <source>An index of the series as well, or a formula of its bands.</source>
            <translation>També un índex de la sèrie, o una fórmula de les seves bandes.</translation>
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
            <translation>{layer} no s'ha pogut carregar: {why}</translation>
        </message>
        <message>
            <location filename="../ui/layer_loading.py" />
            <source>Open {layer}</source>
            <translation>Obre {layer}</translation>
        </message>
        <message>
            <location filename="../ui/layer_loading.py" />
            <source>the file is missing or cannot be opened.</source>
            <translation>el fitxer falta o no es pot obrir.</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <source>Details</source>
            <translation>Detalls</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <source>{title}: done. Its layers are not loaded, because another project was open when it began. They are in {folder}.</source>
            <translation>{title}: fet. Les seves capes no es carreguen, perquè quan va començar hi havia obert un altre projecte. Són a {folder}.</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <source>Load</source>
            <translation>Carrega</translation>
        </message>
        <message>
            <location filename="../ui/messages.py" />
            <location filename="../ui/series_done.py" />
            <source>Open folder</source>
            <translation>Obre la carpeta</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Python of the engine</source>
            <translation>Python del motor</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Detected automatically</source>
            <translation>Detectat automàticament</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>&amp;Python</source>
            <translation>&amp;Python</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Set up engine…</source>
            <translation>Prepara el motor…</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Where networks run when the device of an algorithm is 'auto'.</source>
            <translation>On s'executen les xarxes quan el dispositiu d'un algorisme és 'auto'.</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>&amp;Device</source>
            <translation>&amp;Dispositiu</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Catalogues</source>
            <translation>Catàlegs</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>&amp;First choice</source>
            <translation>P&amp;rimera opció</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Files read at the same time when scenes are fetched, within the limit of each provider.</source>
            <translation>Fitxers que es llegeixen alhora en obtenir escenes, dins del límit de cada proveïdor.</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Files read at &amp;once</source>
            <translation>Fitxers llegits al&amp;hora</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Copernicus &amp;login</source>
            <translation>Inici de &amp;sessió a Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Test login</source>
            <translation>Prova l'inici de sessió</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>S3 keys of the Copernicus Data Space (access key as user name, secret key as password), for fetching areas from it.</source>
            <translation>Claus S3 del Copernicus Data Space (clau d'accés com a nom d'usuari, clau secreta com a contrasenya), per obtenir-ne àrees.</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Copernicus S3 &amp;keys</source>
            <translation>C&amp;laus S3 de Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Uses {path}</source>
            <translation>Usa {path}</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>An earlier version of the plugin has set it up. Set it up again for MP4 animations and one-time passwords.</source>
            <translation>El va preparar una versió anterior del connector. Torneu-lo a preparar per a les animacions MP4 i les contrasenyes d'un sol ús.</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Choose or make an authentication configuration first.</source>
            <translation>Trieu o creeu abans una configuració d'autenticació.</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Logging in…</source>
            <translation>S'està iniciant la sessió…</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>Test the Copernicus login</source>
            <translation>Prova l'inici de sessió a Copernicus</translation>
        </message>
        <message>
            <location filename="../ui/options_page.py" />
            <source>The login works.</source>
            <translation>L'inici de sessió funciona.</translation>
        </message>
        <message>
            <location filename="../ui/panel_problem.py" />
            <source>Try Again</source>
            <translation>Torna-ho a provar</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last 30 days</source>
            <translation>Darrers 30 dies</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <location filename="../ui/period_field.py" />
            <location filename="../ui/search_form.py" />
            <source>Last 3 months</source>
            <translation>Darrers 3 mesos</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last 12 months</source>
            <translation>Darrers 12 mesos</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>This year</source>
            <translation>Aquest any</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>Last year</source>
            <translation>L'any passat</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>No period is given. Write for example 2021-05 or last 90 days.</source>
            <translation>No es dona cap període. Escriviu per exemple 2021-05 o darrers 90 dies.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>The period '{text}' has a time of day. Write days alone: they begin and end in UTC.</source>
            <translation>El període '{text}' té una hora del dia. Escriviu només dies: comencen i acaben en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>'{text}' is not a period. Write for example 2021, 2021-05, May 2021, 2021-05-01/2021-07-01, last 90 days or since 2021-05-01.</source>
            <translation>'{text}' no és un període. Escriviu per exemple 2021, 2021-05, maig de 2021, 2021-05-01/2021-07-01, darrers 90 dies o entre 2021-05-01 i avui.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>The period '{text}' begins on {first}, after its end on {last}. Swap the dates, or write both years.</source>
            <translation>El període '{text}' comença el {first}, després del seu final el {last}. Intercanvieu les dates, o escriviu tots dos anys.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>That period begins before {year}. Write fewer days, months or years.</source>
            <translation>Aquest període comença abans de {year}. Escriviu menys dies, mesos o anys.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>{one}/{other}/{year} can be read in two ways. Write {year}-{other:02d}-{one:02d} or {year}-{one:02d}-{other:02d}.</source>
            <translation>{one}/{other}/{year} es pot llegir de dues maneres. Escriviu {year}-{other:02d}-{one:02d} o {year}-{one:02d}-{other:02d}.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>There is no month {month}. Write months from 01 to 12.</source>
            <translation>No existeix el mes {month}. Escriviu mesos del 01 al 12.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>There is no day {year}-{month:02d}-{day:02d}: that month has {last} days.</source>
            <translation>No existeix el dia {year}-{month:02d}-{day:02d}: aquest mes té {last} dies.</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>since,from,between</source>
            <translation>des,desde,entre</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>last,past,previous</source>
            <translation>darrers,darreres,darrer,darrera,últims,últimes,últim,última,passats,passades,passat,passada,anterior</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>this,current</source>
            <translation>aquest,aquesta,actual</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>to,until,till,and</source>
            <translation>a,al,fins,i</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>today,now</source>
            <translation>avui,ara</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>yesterday</source>
            <translation>ahir</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>day,days</source>
            <translation>dia,dies</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>week,weeks</source>
            <translation>setmana,setmanes</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>month,months</source>
            <translation>mes,mesos</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>year,years</source>
            <translation>any,anys</translation>
        </message>
        <message>
            <location filename="../ui/period.py" />
            <source>the,of,in</source>
            <translation>el,la,els,les,de,del,dels,en</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Period</source>
            <translation>Període</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>2021-05, May 2021, last 90 days…</source>
            <translation>2021-05, maig de 2021, darrers 90 dies…</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>For example 2021, May 2021, 2021-05-01/2021-07-01, last 90 days, since 2021-05-01. Both days count, in UTC.</source>
            <translation>Per exemple 2021, maig de 2021, 2021-05-01/2021-07-01, darrers 90 dies, entre 2021-05-01 i avui. Tots dos dies compten, en UTC.</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Usual periods, a calendar, and the project's temporal range</source>
            <translation>Períodes habituals, un calendari i l'interval temporal del projecte</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Usual periods</source>
            <translation>Períodes habituals</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Project's temporal range</source>
            <translation>Interval temporal del projecte</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>First day</source>
            <translation>Primer dia</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>Last day</source>
            <translation>Darrer dia</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>{day}, one day</source>
            <translation>{day}, un dia</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>{count} days</source>
            <translation>{count} dies</translation>
        </message>
        <message>
            <location filename="../ui/period_field.py" />
            <source>{period}, {count} days</source>
            <translation>{period}, {count} dies</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Area by Coordinates</source>
            <translation>Àrea per coordenades</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>For example 46.5, 7.1 or 7.1E 46.5N or 46°30'N 7°6'E or 7.0, 46.4, 7.2, 46.6</source>
            <translation>Per exemple 46.5, 7.1 o 7.1E 46.5N o 46°30'N 7°6'E o 7.0, 46.4, 7.2, 46.6</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Side of the square around the point</source>
            <translation>Costat del quadrat al voltant del punt</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>Latitude comes first, unless letters (N, S, E, W) say otherwise. A box is west, south, east, north.</source>
            <translation>La latitud va primer, si les lletres (N, S, E, W) no diuen una altra cosa. Un rectangle és oest, sud, est, nord.</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>&amp;Coordinates</source>
            <translation>&amp;Coordenades</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>&amp;Size</source>
            <translation>&amp;Mida</translation>
        </message>
        <message>
            <location filename="../ui/place_dialog.py" />
            <source>QGIS does not know the CRS {crs}. Write for example EPSG:32631.</source>
            <translation>El QGIS no coneix el SRC {crs}. Escriviu per exemple EPSG:32631.</translation>
        </message>
        <message>
            <location filename="../ui/plot.py" />
            <source>Plot of the profile</source>
            <translation>Gràfic del perfil</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>± one standard deviation</source>
            <translation>± una desviació estàndard</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>± spread of the pixels</source>
            <translation>± dispersió dels píxels</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>Reflectance</source>
            <translation>Reflectància</translation>
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
            <translation>emmascarada</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>rejected as cloudy</source>
            <translation>rebutjada per núvols</translation>
        </message>
        <message>
            <location filename="../ui/plot_curves.py" />
            <source>no data</source>
            <translation>sense dades</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{date}, {state}</source>
            <translation>{date}, {state}</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{quantity}: no value</source>
            <translation>{quantity}: sense valor</translation>
        </message>
        <message>
            <location filename="../ui/plot_painter.py" />
            <source>{state} ({clear} of {pixels} pixels clear)</source>
            <translation>{state} ({clear} de {pixels} píxels clars)</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} (quicklook)</source>
            <translation>{scene} (vista ràpida)</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>Read from its provider while you look. If it no longer opens, preview {scene} again.</source>
            <translation>Es llegeix del seu proveïdor mentre es mira. Si deixa d'obrir-se, previsualitzeu {scene} de nou.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} cannot be shown: {host} does not give its file. Try another provider, or fetch it.</source>
            <translation>{scene} no es pot mostrar: {host} no en dona el fitxer. Proveu un altre proveïdor o obteniu l'escena.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene} has no image that can be previewed. Download the product instead.</source>
            <translation>{scene} no té cap imatge que es pugui previsualitzar. Baixeu el producte.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene}: the files of {provider} need its login, which a layer on the map does not have. Fetch the area instead.</source>
            <translation>{scene}: els fitxers de {provider} requereixen el seu inici de sessió, que una capa del mapa no té. Obteniu-ne l'àrea.</translation>
        </message>
        <message>
            <location filename="../ui/preview.py" />
            <source>{scene}: {provider} gives its files only to users with an account. Set your S3 keys in the options and fetch the area, or download the product, or search with another provider.</source>
            <translation>{scene}: {provider} només dona els seus fitxers a usuaris amb compte. Indiqueu les vostres claus S3 a les opcions i obteniu l'àrea, o baixeu el producte, o cerqueu amb un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../ui/profile_choices.py" />
            <source>The series is not in the project any more. Choose another.</source>
            <translation>La sèrie ja no és al projecte. Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../ui/profile_export.py" />
            <source>{path} cannot be written. Choose another place, or make room there.</source>
            <translation>{path} no es pot escriure. Trieu un altre lloc, o allibereu-hi espai.</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>The project has no layer of points or polygons</source>
            <translation>El projecte no té cap capa de punts o polígons</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Choose a point or a box on the map</source>
            <translation>Tria un punt o un rectangle al mapa</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Click on the map for a point, or drag a box</source>
            <translation>Feu clic al mapa per a triar un punt, o arrossegueu per a dibuixar un rectangle</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Use the features of a layer</source>
            <translation>Usa els objectes d'una capa</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Second series</source>
            <translation>Segona sèrie</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Bands and indices shown</source>
            <translation>Bandes i índexs mostrats</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Show the date under the cursor on the map</source>
            <translation>Mostra al mapa la data sota el cursor</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <location filename="../ui/profile_panel.py" />
            <source>Save the profile</source>
            <translation>Desa el perfil</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Values as CSV…</source>
            <translation>Valors com a CSV…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Plot as PNG…</source>
            <translation>Gràfic com a PNG…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Plot as SVG…</source>
            <translation>Gràfic com a SVG…</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Copy the plot</source>
            <translation>Copia el gràfic</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Reading</source>
            <translation>Lectura en curs</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Nothing</source>
            <translation>Res</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Vegetation</source>
            <translation>Vegetació</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Moisture</source>
            <translation>Humitat</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Snow and ice</source>
            <translation>Neu i glaç</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Burnt areas</source>
            <translation>Àrees cremades</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Soil</source>
            <translation>Sòl</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>Built-up areas</source>
            <translation>Àrees construïdes</translation>
        </message>
        <message>
            <location filename="../ui/profile_layout.py" />
            <source>My formulas</source>
            <translation>Les meves fórmules</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The layer {name} has more than {most} features. Select fewer.</source>
            <translation>La capa {name} té més de {most} objectes. Seleccioneu-ne menys.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>no second series</source>
            <translation>sense segona sèrie</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The project has no dated rasters. Make or load a series first.</source>
            <translation>El projecte no té ràsters amb data. Creeu o carregueu abans una sèrie.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Click on the map, drag a box, or choose a layer of points or polygons.</source>
            <translation>Feu clic al mapa, arrossegueu un rectangle o trieu una capa de punts o polígons.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Large area: one in {step} × {step} pixels is read.</source>
            <translation>Àrea gran: es llegeix un de cada {step} × {step} píxels.</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Table (*.csv)</source>
            <translation>Taula (*.csv)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Picture (*.png)</source>
            <translation>Imatge (*.png)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>Drawing (*.svg)</source>
            <translation>Dibuix (*.svg)</translation>
        </message>
        <message>
            <location filename="../ui/profile_panel.py" />
            <source>The profile was saved to {path}.</source>
            <translation>El perfil s'ha desat a {path}.</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>Close the files of the profile</source>
            <translation>Tanca els fitxers del perfil</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>Profile of a place</source>
            <translation>Perfil d'un lloc</translation>
        </message>
        <message>
            <location filename="../ui/profile_reader.py" />
            <source>The place cannot be expressed in the CRS of the series ({reason}). Choose another.</source>
            <translation>El lloc no es pot expressar en el SRC de la sèrie ({reason}). Trieu-ne un altre.</translation>
        </message>
        <message>
            <location filename="../ui/progress_row.py" />
            <source>Cancel</source>
            <translation>Cancel·la</translation>
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
            <translation>Capes amb data del projecte</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <source>Dated layers with one band</source>
            <translation>Capes amb data d'una banda</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <source>Dated layers with {count} bands</source>
            <translation>Capes amb data de {count} bandes</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <source>Selected layers: {count} dates</source>
            <translation>Capes seleccionades: {count} dates</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <location filename="../ui/series_done.py" />
            <source>{series}: {count} dates</source>
            <translation>{series}: {count} dates</translation>
        </message>
        <message>
            <location filename="../ui/project_rasters.py" />
            <source>The dates of the layers are being read…</source>
            <translation>S'estan llegint les dates de les capes…</translation>
        </message>
        <message>
            <location filename="../ui/quicklook.py" />
            <source>{scene}, {area} % in the area</source>
            <translation>{scene}, {area} % a l'àrea</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>Make a Series from Layers</source>
            <translation>Crea una sèrie amb capes</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>&amp;Rasters</source>
            <translation>&amp;Ràsters</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>as the rasters</source>
            <translation>com els ràsters</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>all</source>
            <translation>totes</translation>
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
            <translation>Màscares</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>none is read</source>
            <translation>no se'n llegeix cap</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>none found beside the rasters; clouds are looked for by comparing the dates</source>
            <translation>cap al costat dels ràsters; els núvols es cerquen comparant les dates</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>found for {masked} of {count} dates ({first}, …)</source>
            <translation>trobades per a {masked} de {count} dates ({first}, …)</translation>
        </message>
        <message>
            <location filename="../ui/rasters_dialog.py" />
            <source>{count} dates, {first} to {last}</source>
            <translation>{count} dates, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/rasters_input.py" />
            <source>The project has no rasters of several dates. Add some, or choose their folder with '…'.</source>
            <translation>El projecte no té ràsters de diverses dates. Afegiu-ne, o trieu-ne la carpeta amb '…'.</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <source>No date</source>
            <translation>Sense data</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <location filename="../ui/timeline.py" />
            <source>clouds unknown</source>
            <translation>núvols desconeguts</translation>
        </message>
        <message>
            <location filename="../ui/results_model.py" />
            <source>{percent} % cloud</source>
            <translation>{percent} % de núvols</translation>
        </message>
        <message>
            <location filename="../ui/results_view.py" />
            <source>cloud</source>
            <translation>núvols</translation>
        </message>
        <message>
            <location filename="../ui/results_view.py" />
            <source>in area</source>
            <translation>a l'àrea</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The algorithm {id} is not there. Enable the plugin's Processing provider.</source>
            <translation>No hi ha l'algoritme {id}. Activeu el proveïdor de Processament del connector.</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The run failed without saying why.</source>
            <translation>L'execució ha fallat sense dir per què.</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>Adding the layers to the project</source>
            <translation>S'estan afegint les capes al projecte</translation>
        </message>
        <message>
            <location filename="../ui/running.py" />
            <source>The dialog of {id} cannot be opened.</source>
            <translation>No es pot obrir el diàleg de {id}.</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Saved searches</source>
            <translation>Cerques desades</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save this search, or fill the form from a saved one</source>
            <translation>Desa aquesta cerca, o omple el formulari amb una de desada</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save Search</source>
            <translation>Desa la cerca</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Rename Search</source>
            <translation>Canvia el nom de la cerca</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>A search of this name exists and will be replaced.</source>
            <translation>Ja existeix una cerca amb aquest nom i se substituirà.</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Save this search…</source>
            <translation>Desa aquesta cerca…</translation>
        </message>
        <message>
            <location filename="../ui/saved_searches.py" />
            <source>Rename</source>
            <translation>Canvia el nom</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>Make the Series</source>
            <translation>Creació de la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>same as the scenes</source>
            <translation>el mateix que les escenes</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>Available: {bands}</source>
            <translation>Disponibles: {bands}</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>Credit</source>
            <translation>Crèdits</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>{days} days of {scenes} scenes, {first} to {last}</source>
            <translation>{days} dies de {scenes} escenes, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/scenes_dialog.py" />
            <source>unknown: ask the provider</source>
            <translation>desconeguts: pregunteu al proveïdor</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>Saved extent</source>
            <translation>Extensió desada</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>Maximum cloud cover</source>
            <translation>Cobertura de núvols màxima</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Provider</source>
            <translation>&amp;Proveïdor</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Collection</source>
            <translation>&amp;Col·lecció</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>&amp;Area</source>
            <translation>À&amp;rea</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>P&amp;eriod</source>
            <translation>P&amp;eríode</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>C&amp;louds</source>
            <translation>&amp;Núvols</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>≤ {value} %</source>
            <translation>≤ {value} %</translation>
        </message>
        <message>
            <location filename="../ui/search_form.py" />
            <source>any</source>
            <translation>qualsevol</translation>
        </message>
        <message>
            <location filename="../ui/series.py" />
            <source>A series needs scenes of at least two days, and {count} can be used. Select more scenes.</source>
            <translation>Una sèrie necessita escenes d'almenys dos dies, i només se'n poden usar {count}. Seleccioneu més escenes.</translation>
        </message>
        <message>
            <location filename="../ui/series.py" />
            <source>The catalogue does not say how large the files of {scene} are: fetch its area first.</source>
            <translation>El catàleg no diu la mida dels fitxers de {scene}: obteniu-ne abans l'àrea.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source> days</source>
            <translation> dies</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>every </source>
            <translation>cada </translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Dates</source>
            <translation>&amp;Dates</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Pixel size (GSD)</source>
            <translation>Mida del &amp;píxel (GSD)</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Model</source>
            <translation>&amp;Model</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Index</source>
            <translation>Í&amp;ndex</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>&amp;Folder</source>
            <translation>&amp;Carpeta</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Make the series</source>
            <translation>Crea la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>What will be made</source>
            <translation>El que es farà</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>The engine is not set up. The baseline is used instead, which adds no finer detail.</source>
            <translation>El motor no està preparat. En lloc seu s'usa el model de base, que no afegeix detall més fi.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>This model needs the engine, which is not set up.</source>
            <translation>Aquest model necessita el motor, que no està preparat.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Set up the engine…</source>
            <translation>Prepara el motor…</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Estimate the series</source>
            <translation>Estima la sèrie</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>The estimate was stopped. Change a value to repeat it.</source>
            <translation>L'estimació s'ha aturat. Canvieu un valor per repetir-la.</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{count}, {first} to {last}</source>
            <translation>{count}, del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{width} × {height} pixels of {gsd} m (input: {source} m)</source>
            <translation>{width} × {height} píxels de {gsd} m (entrada: {source} m)</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {read} to read, {written} on disk</source>
            <translation>uns {read} de lectura, {written} al disc</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{time} (a first guess on this computer)</source>
            <translation>{time} (una primera estimació en aquest ordinador)</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {size}</source>
            <translation>uns {size}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>{count} scenes are left out: {first}</source>
            <translation>Es descarten {count} escenes: {first}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>1 scene is left out: {first}</source>
            <translation>Es descarta 1 escena: {first}</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Images</source>
            <translation>Imatges</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Data</source>
            <translation>Dades</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Time</source>
            <translation>Temps</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>Memory</source>
            <translation>Memòria</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>under a minute</source>
            <translation>menys d'un minut</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {count} min</source>
            <translation>uns {count} min</translation>
        </message>
        <message>
            <location filename="../ui/series_dialog.py" />
            <source>about {count} h</source>
            <translation>unes {count} h</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Read the dates of the layers</source>
            <translation>Llegeix les dates de les capes</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>{series}: 1 date</source>
            <translation>{series}: 1 data</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Open {kind}</source>
            <translation>Obre {kind}</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>The animation was exported.</source>
            <translation>S'ha exportat l'animació.</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Play</source>
            <translation>Reprodueix</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Compare</source>
            <translation>Compara</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Profile</source>
            <translation>Perfil</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>Export GIF</source>
            <translation>Exporta GIF</translation>
        </message>
        <message>
            <location filename="../ui/series_done.py" />
            <source>More</source>
            <translation>Més</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>Folder for series</source>
            <translation>Carpeta per a sèries</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>The series of a saved project go beside it.</source>
            <translation>Les sèries d'un projecte desat van al seu costat.</translation>
        </message>
        <message>
            <location filename="../ui/series_options.py" />
            <source>Folde&amp;r</source>
            <translation>Carpe&amp;ta</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>1 scene</source>
            <translation>1 escena</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{count} scenes</source>
            <translation>{count} escenes</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{chosen} of {count} selected</source>
            <translation>{chosen} de {count} seleccionades</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text} ({all} found)</source>
            <translation>{text} ({all} trobades)</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>load all</source>
            <translation>carrega-les totes</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}; order and filter are of these alone</source>
            <translation>{text}; l'ordre i el filtre són només d'aquestes</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}, of the last search</source>
            <translation>{text}, de l'última cerca</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>{text}; the rest could not be loaded</source>
            <translation>{text}; la resta no s'ha pogut carregar</translation>
        </message>
        <message>
            <location filename="../ui/status_text.py" />
            <source>try again</source>
            <translation>torna-ho a provar</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>Timeline of the scenes found</source>
            <translation>Línia de temps de les escenes trobades</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>No dates</source>
            <translation>Sense dates</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>not loaded yet</source>
            <translation>encara sense carregar</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{cloud} % cloud at best</source>
            <translation>{cloud} % de núvols en el millor cas</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{day}: one scene, {cloud}</source>
            <translation>{day}: una escena, {cloud}</translation>
        </message>
        <message>
            <location filename="../ui/timeline.py" />
            <source>{day}: {count} scenes, {cloud}</source>
            <translation>{day}: {count} escenes, {cloud}</translation>
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
            <translation>Cancel·lat.</translation>
        </message>
        <message>
            <location filename="../core/analysis/adaptation.py" />
            <source>The median was not surveyed. Ask for it before the images are read.</source>
            <translation>La mediana no s'ha examinat. Demaneu-la abans que es llegeixin les imatges.</translation>
        </message>
        <message>
            <location filename="../core/analysis/adaptation.py" />
            <source>No date shares a clear pixel with the images it is to be compared with, so none is best. Choose a reference by its number, or the median.</source>
            <translation>Cap data no comparteix cap píxel clar amb les imatges amb què s'ha de comparar, de manera que no n'hi ha cap de millor. Trieu una referència pel seu número, o la mediana.</translation>
        </message>
        <message>
            <location filename="../core/analysis/adaptation.py" />
            <source>The reference '{asked}' is unknown. Choose {choices}, or a number from 1 to {count}.</source>
            <translation>La referència '{asked}' és desconeguda. Trieu {choices}, o un número d'1 a {count}.</translation>
        </message>
        <message>
            <location filename="../core/analysis/adaptation.py" />
            <source>Adapting</source>
            <translation>S'està adaptant</translation>
        </message>
        <message>
            <location filename="../core/analysis/clip.py" />
            <source>The polygon layer holds no polygon with an area. Choose a layer, or select features, with one.</source>
            <translation>La capa de polígons no conté cap polígon amb superfície. Trieu una capa, o seleccioneu objectes espacials, que en tinguin algun.</translation>
        </message>
        <message>
            <location filename="../core/analysis/clip.py" />
            <source>No pixel's centre lies inside the polygons. Choose larger ones.</source>
            <translation>Cap píxel no té el centre dins dels polígons. Trieu-ne uns de més grans.</translation>
        </message>
        <message>
            <location filename="../core/analysis/clip.py" />
            <source>Clipping</source>
            <translation>S'està retallant</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{width} x {height} pixels of {cols:.4g} x {rows:.4g} m</source>
            <translation>{width} x {height} píxels de {cols:.4g} x {rows:.4g} m</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>There is nothing to compare with the reference. Choose at least one result.</source>
            <translation>No hi ha res per comparar amb la referència. Trieu almenys un resultat.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{name} has {result_count} bands, the reference {reference} has {reference_count}. Choose the bands to compare, as many of each.</source>
            <translation>{name} té {result_count} bandes i la referència {reference} en té {reference_count}. Trieu les bandes que cal comparar, el mateix nombre de cada imatge.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{name} lies on another grid ({result_grid}) than the reference {reference} ({reference_grid}). Allow resampling to the reference's grid, or warp it beforehand.</source>
            <translation>{name} és en una altra graella ({result_grid}) que la referència {reference} ({reference_grid}). Permeteu el remostreig a la graella de la referència, o reprojecteu-la abans.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>The region lies outside of the reference. Choose one inside.</source>
            <translation>La regió queda fora de la referència. Trieu-ne una de dins.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{name} ({fine_grid}) and the observation {observation} ({coarse_grid}) do not have the same extent, or the observation is the finer one: consistency cannot be measured. Clip both to one extent, or leave the observation out.</source>
            <translation>{name} ({fine_grid}) i l'observació {observation} ({coarse_grid}) no tenen la mateixa extensió, o l'observació és la més fina: no es pot mesurar la consistència. Retalleu-les totes dues a una mateixa extensió, o prescindiu de l'observació.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{observation} has {count} bands, {name} has {result_count}. Choose the same bands of both.</source>
            <translation>{observation} té {count} bandes i {name} en té {result_count}. Trieu les mateixes bandes de totes dues.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>{name} and the reference {reference} share no valid pixel. Check that they show the same place, and their nodata values and masks.</source>
            <translation>{name} i la referència {reference} no comparteixen cap píxel vàlid. Comproveu que mostren el mateix lloc, i també els valors nodata i les màscares.</translation>
        </message>
        <message>
            <location filename="../core/analysis/comparison.py" />
            <source>Comparing {name}</source>
            <translation>S'està comparant {name}</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>The formula '{text}' cannot be used: {why}. Write numbers and names of bands with + - * / ** and brackets, such as (nir - red) / (nir + red).</source>
            <translation>La fórmula '{text}' no es pot fer servir: {why}. Escriviu nombres i noms de bandes amb + - * / ** i parèntesis, com ara (nir - red) / (nir + red).</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>'{part}' is no part of a formula</source>
            <translation>'{part}' no pot formar part d'una fórmula</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>'{start}...' is too large a number</source>
            <translation>'{start}...' és un nombre massa gran</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>it has {count} characters, and {most} are the most</source>
            <translation>té {count} caràcters, i el màxim és {most}</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>it is empty</source>
            <translation>és buida</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source> at character {offset}</source>
            <translation> al caràcter {offset}</translation>
        </message>
        <message>
            <location filename="../core/analysis/formula.py" />
            <source>it is too deeply nested</source>
            <translation>té massa nivells d'imbricació</translation>
        </message>
        <message>
            <location filename="../core/analysis/frames.py" />
            <source>A width of {width} pixels is too small. Choose 16 or more.</source>
            <translation>Una amplada de {width} píxels és massa petita. Trieu 16 o més.</translation>
        </message>
        <message>
            <location filename="../core/analysis/frames.py" />
            <location filename="../core/analysis/inventory.py" />
            <source>Reading the images</source>
            <translation>S'estan llegint les imatges</translation>
        </message>
        <message>
            <location filename="../core/analysis/indices.py" />
            <source>There is no index '{name}'. Choose among: {indices}.</source>
            <translation>No hi ha cap índex '{name}'. Trieu entre: {indices}.</translation>
        </message>
        <message>
            <location filename="../core/analysis/indices.py" />
            <source>{name} needs {needed}, and the rasters have no band that is known as {missing}. They have: {names}. Name their bands as the sensor does (B04) or by common names (red, nir), or choose another index.</source>
            <translation>{name} necessita {needed}, i els ràsters no tenen cap banda que es reconegui com a {missing}. Tenen: {names}. Anomeneu-ne les bandes com el sensor (B04) o amb noms comuns (red, nir), o trieu un altre índex.</translation>
        </message>
        <message>
            <location filename="../core/analysis/indices.py" />
            <source>Calculating</source>
            <translation>S'està calculant</translation>
        </message>
        <message>
            <location filename="../core/analysis/inventory.py" />
            <source>Unknown method '{method}'. Choose one of: {choices}.</source>
            <translation>Mètode '{method}' desconegut. Trieu-ne un d'aquests: {choices}.</translation>
        </message>
        <message>
            <location filename="../core/analysis/inventory.py" />
            <source>V of HSV is made of red, green and blue, and {count} bands are chosen. Choose three (such as B04, B03, B02), or match each band's histogram.</source>
            <translation>La V d'HSV es compon de vermell, verd i blau, i s'han triat {count} bandes. Trieu-ne tres (com ara B04, B03, B02), o ajusteu l'histograma de cada banda.</translation>
        </message>
        <message>
            <location filename="../core/analysis/inventory.py" />
            <source>{name} has no clear pixel. Leave it out, or loosen the cloud mask.</source>
            <translation>{name} no té cap píxel clar. Prescindiu-ne, o feu menys restrictiva la màscara de núvols.</translation>
        </message>
        <message>
            <location filename="../core/analysis/inventory.py" />
            <source>the median</source>
            <translation>la mediana</translation>
        </message>
        <message>
            <location filename="../core/analysis/metrics.py" />
            <source>The images have different shapes, {shape} and {result_shape}. Bring them to one grid.</source>
            <translation>Les imatges tenen formes diferents, {shape} i {result_shape}. Porteu-les a una mateixa graella.</translation>
        </message>
        <message>
            <location filename="../core/analysis/metrics.py" />
            <source>The peak of PSNR is {peak:g}. Give a positive value, such as 1 for reflectance.</source>
            <translation>El pic de la PSNR és {peak:g}. Indiqueu un valor positiu, com ara 1 per a la reflectància.</translation>
        </message>
        <message>
            <location filename="../core/analysis/own_indices.py" />
            <source>The formula '{formula}' names no band. Write names of bands, such as (nir - red) / (nir + red).</source>
            <translation>La fórmula '{formula}' no conté cap banda. Escriviu noms de bandes, com ara (nir - red) / (nir + red).</translation>
        </message>
        <message>
            <location filename="../core/analysis/own_indices.py" />
            <source>'{name}' cannot be the name of a formula. Use up to 40 letters of the alphabet, digits and _, with no digit first, such as my_index.</source>
            <translation>'{name}' no pot ser el nom d'una fórmula. Useu fins a 40 lletres de l'alfabet, xifres i _, sense xifra al principi, com ara el_meu_index.</translation>
        </message>
        <message>
            <location filename="../core/analysis/own_indices.py" />
            <source>{name} is an index that the plugin has already. Give the formula another name.</source>
            <translation>{name} és un índex que el connector ja té. Doneu un altre nom a la fórmula.</translation>
        </message>
        <message>
            <location filename="../core/analysis/own_indices.py" />
            <source>Two formulas are called {twice}. Give each a name of its own: a = nir - red; b = nir / red.</source>
            <translation>Dues fórmules es diuen {twice}. Doneu a cadascuna un nom propi: a = nir - red; b = nir / red.</translation>
        </message>
        <message>
            <location filename="../core/analysis/profile_area.py" />
            <source>The place lies outside of the series. Choose one on its images.</source>
            <translation>El lloc queda fora de la sèrie. Trieu-ne un sobre les seves imatges.</translation>
        </message>
        <message>
            <location filename="../core/analysis/profile_area.py" />
            <source>The place spans {width} x {height} pixels, and {largest} x {largest} are read at most. Choose a smaller one.</source>
            <translation>El lloc abasta {width} x {height} píxels, i se'n llegeixen com a màxim {largest} x {largest}. Trieu-ne un de més petit.</translation>
        </message>
        <message>
            <location filename="../core/analysis/profile_area.py" />
            <source>The place holds no point and no polygon. Choose another.</source>
            <translation>El lloc no conté cap punt ni cap polígon. Trieu-ne un altre.</translation>
        </message>
        <message>
            <location filename="../core/analysis/profile_source.py" />
            <source>The files of the series were closed meanwhile. Open it again.</source>
            <translation>Els fitxers de la sèrie s'han tancat mentrestant. Torneu-la a obrir.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>The image</source>
            <translation>La imatge</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>The reference</source>
            <translation>La referència</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>{name} and the reference have {count} clear pixels in common, and gain and bias need 10. Choose another reference, or match histograms, which need no common pixels.</source>
            <translation>{name} i la referència tenen {count} píxels clars en comú, i el guany i el biaix en necessiten 10. Trieu una altra referència, o ajusteu els histogrames, que no necessiten píxels comuns.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>{which} has a single value in all pixels that are clear in both, so gain and bias cannot be found. Leave the date or the band out.</source>
            <translation>{which} té un únic valor en tots els píxels clars en totes dues imatges, de manera que no es poden determinar el guany i el biaix. Prescindiu de la data o de la banda.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>The largest value of the image is {peak:g}, so it cannot be brought to 8 bits. Choose an image with positive values.</source>
            <translation>El valor més gran de la imatge és {peak:g}, de manera que no es pot convertir a 8 bits. Trieu una imatge amb valors positius.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>Values of type {dtype} are counted between their extremes, and none are known. Find the range of the clear pixels first.</source>
            <translation>Els valors de tipus {dtype} es compten entre els seus extrems, i no se'n coneix cap. Determineu abans l'interval dels píxels clars.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>{what} has no clear pixel, so its histogram cannot be matched. Leave it out, or loosen the cloud mask.</source>
            <translation>{what} no té cap píxel clar, de manera que no se'n pot ajustar l'histograma. Prescindiu-ne, o feu menys restrictiva la màscara de núvols.</translation>
        </message>
        <message>
            <location filename="../core/analysis/radiometry.py" />
            <source>{what} has the single value {value:g} in all its clear pixels, so its histogram cannot be matched. Leave the date or the band out.</source>
            <translation>{what} té l'únic valor {value:g} en tots els píxels clars, de manera que no se'n pot ajustar l'histograma. Prescindiu de la data o de la banda.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>Use ISO 8601: a date (2021-05-01), a list (2021-05-01, 2021-05-11), a period with a step (2021-05-01/2021-07-01/P7D), a step alone (P7D) from the first to the last input date, 'inputs' for every input date, or 'between:3' for three frames between each pair of dates.</source>
            <translation>Useu ISO 8601: una data (2021-05-01), una llista (2021-05-01, 2021-05-11), un període amb un pas (2021-05-01/2021-07-01/P7D), un pas sol (P7D) de la primera a l'última data d'entrada, 'inputs' per a totes les dates d'entrada, o 'between:3' per a tres fotogrames entre cada dues dates.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{text}' is not a step of a second or more. Use an ISO 8601 duration: P7D (days), P2W (weeks), P1M (months), P1Y (years), PT12H (hours).</source>
            <translation>'{text}' no és un pas d'un segon o més. Useu una durada ISO 8601: P7D (dies), P2W (setmanes), P1M (mesos), P1Y (anys), PT12H (hores).</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{text}' is not a date. {forms}</source>
            <translation>'{text}' no és una data. {forms}</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>No target date is given. {forms}</source>
            <translation>No es dona cap data objectiu. {forms}</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>dates between {first} and {last}</source>
            <translation>dates entre {first} i {last}</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{token}': the number of frames between dates must be 1 or more, as in between:3.</source>
            <translation>'{token}': el nombre de fotogrames entre dates ha de ser 1 o més, com en between:3.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{token}' asks for more than {most} dates. Use fewer frames between dates.</source>
            <translation>'{token}' demana més de {most} dates. Useu menys fotogrames entre dates.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{token}' is not start/end/step, as in 2021-05-01/2021-07-01/P7D.</source>
            <translation>'{token}' no és inici/fi/pas, com en 2021-05-01/2021-07-01/P7D.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{token}' ends before it starts. Write the earlier date first.</source>
            <translation>'{token}' acaba abans de començar. Escriviu primer la data anterior.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>The target date {target} lies {days} days before the first input date, {nearest}</source>
            <translation>La data objectiu {target} cau {days} dies abans de la primera data d'entrada, {nearest}</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>The target date {target} lies {days} days after the last input date, {nearest}</source>
            <translation>La data objectiu {target} cau {days} dies després de l'última data d'entrada, {nearest}</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>{problem}; more than {most} days is refused. Use {period}.</source>
            <translation>{problem}; no s'admeten més de {most} dies. Useu {period}.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>{problem}, for which this model estimates nothing. Use the nearest method, or {period}.</source>
            <translation>{problem}; per a aquesta data, aquest model no estima res. Useu el mètode del veí més proper, o {period}.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>{problem}: what is made there rests on the clear dates nearest to it.</source>
            <translation>{problem}: el resultat es basa en les dates clares més properes.</translation>
        </message>
        <message>
            <location filename="../core/dates.py" />
            <source>'{token}' asks for more than {most} dates. Use a longer step or fewer days.</source>
            <translation>'{token}' demana més de {most} dates. Useu un pas més llarg o menys dies.</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Make room there, or choose another place</source>
            <translation>Allibereu-hi espai, o trieu un altre lloc</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Your share of this disk is used up: make room, or choose another place</source>
            <translation>La vostra quota d'aquest disc està exhaurida: allibereu espai, o trieu un altre lloc</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Change its permissions, or choose another place</source>
            <translation>Canvieu-ne els permisos, o trieu un altre lloc</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>It lies on a disk that cannot be written to: choose another place</source>
            <translation>És en un disc on no es pot escriure: trieu un altre lloc</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Check the path, or choose another</source>
            <translation>Comproveu el camí, o trieu-ne un altre</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Check the path: a part of it is a file, not a folder</source>
            <translation>Comproveu el camí: una part és un fitxer, no una carpeta</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>It is a folder: choose a file</source>
            <translation>És una carpeta: trieu un fitxer</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Choose a shorter name or path</source>
            <translation>Trieu un nom o un camí més curts</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Too many files are open: close layers, or restart QGIS</source>
            <translation>Hi ha massa fitxers oberts: tanqueu capes, o reinicieu el QGIS</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Too many files are open: close other programs</source>
            <translation>Hi ha massa fitxers oberts: tanqueu altres programes</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>The disk or the network drive fails: check it, or choose another place</source>
            <translation>El disc o la unitat de xarxa falla: comproveu-la, o trieu un altre lloc</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Something failed that should not ({kind}: {reason}). Check that the inputs are what they seem. If it happens again, report it with the details in the log.</source>
            <translation>Ha fallat una cosa que no hauria de fallar ({kind}: {reason}). Comproveu que les entrades són el que semblen. Si torna a passar, comuniqueu-ho amb els detalls del registre.</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>{what} cannot be used ({reason}). {remedy}.</source>
            <translation>{what} no es pot fer servir ({reason}). {remedy}.</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>There is not enough memory ({reason}). Choose a smaller tile, a smaller area or fewer dates, or close other programs, and start again.</source>
            <translation>No hi ha prou memòria ({reason}). Trieu una tessel·la més petita, una àrea més petita o menys dates, o tanqueu altres programes, i torneu a començar.</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>A text that was given is nested more deeply than can be read. Check the JSON files of the input (item file, stack.json, providers): one is damaged, or is not what it seems.</source>
            <translation>Un text rebut té més nivells d'imbricació dels que es poden llegir. Comproveu els fitxers JSON de l'entrada (fitxer d'ítems, stack.json, proveïdors): n'hi ha un de malmès, o que no és el que sembla.</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>{path} to {target}</source>
            <translation>{path} a {target}</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>A file, folder or connection</source>
            <translation>Un fitxer, una carpeta o una connexió</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>Check it, or choose another, and start again</source>
            <translation>Comproveu-ho, o trieu-ne un altre, i torneu a començar</translation>
        </message>
        <message>
            <location filename="../core/errors.py" />
            <source>no more is given</source>
            <translation>no se'n concedeix més</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>{owner}: {key} lies at {href}, {problem}. Choose another provider for this collection, or another scene.</source>
            <translation>{owner}: {key} és a {href}, {problem}. Trieu un altre proveïdor per a aquesta col·lecció, o una altra escena.</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>{owner}: the bucket {bucket} {why}. Choose an authentication configuration of QGIS with the S3 access key as user name and the secret key as password, or another provider{otherwise}.</source>
            <translation>{owner}: el dipòsit {bucket} {why}. Trieu una configuració d'autenticació del QGIS amb la clau d'accés S3 com a nom d'usuari i la clau secreta com a contrasenya, o un altre proveïdor{otherwise}.</translation>
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
            <translation>{owner}: l'adreça {href} de {key} comença per {scheme}://, que no es pot llegir. Trieu un altre proveïdor per a aquesta col·lecció.</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <location filename="../engine/catalog/http.py" />
            <location filename="../engine/catalog/stac_api.py" />
            <source>which cannot be read</source>
            <translation>que no es pot llegir</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>charges who reads it (requester pays)</source>
            <translation>cobra a qui el llegeix (requester pays)</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>is open to accounts only</source>
            <translation>només és accessible amb un compte</translation>
        </message>
        <message>
            <location filename="../core/fetch/access.py" />
            <source>; or download the products whole, with a login, and fetch from their folder</source>
            <translation>; o baixeu els productes sencers, amb un inici de sessió, i obteniu les imatges a partir de la seva carpeta</translation>
        </message>
        <message>
            <location filename="../core/fetch/bands.py" />
            <source>{what}. Choose among: {has}.</source>
            <translation>{what}. Trieu entre: {has}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/bands.py" />
            <location filename="../core/fetch/plan.py" />
            <source>none that is known</source>
            <translation>cap de coneguda</translation>
        </message>
        <message>
            <location filename="../core/fetch/bands.py" />
            <source>The scenes have no band {missing}</source>
            <translation>Les escenes no tenen la banda {missing}</translation>
        </message>
        <message>
            <location filename="../core/fetch/bands.py" />
            <source>No reflective band was found</source>
            <translation>No s'ha trobat cap banda reflectiva</translation>
        </message>
        <message>
            <location filename="../core/fetch/clouds.py" />
            <source>The cloud mask {path} is cut short or damaged ({why}): without it, clouds would count as clear. Download the product again.</source>
            <translation>La màscara de núvols {path} està truncada o malmesa ({why}): sense ella, els núvols comptarien com a clars. Torneu a baixar el producte.</translation>
        </message>
        <message>
            <location filename="../core/fetch/clouds.py" />
            <source>the band {like} gives it no place: {log}</source>
            <translation>la banda {like} no permet situar-la: {log}</translation>
        </message>
        <message>
            <location filename="../core/fetch/clouds.py" />
            <source>it cannot be read</source>
            <translation>no es pot llegir</translation>
        </message>
        <message>
            <location filename="../core/fetch/clouds.py" />
            <source>{count} of its {size} bytes can be read</source>
            <translation>només se'n poden llegir {count} dels {size} bytes</translation>
        </message>
        <message>
            <location filename="../core/fetch/clouds.py" />
            <source>it has {size} bytes</source>
            <translation>té {size} bytes</translation>
        </message>
        <message>
            <location filename="../core/fetch/days.py" />
            <source>{name}: {text}.</source>
            <translation>{name}: {text}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/drivers.py" />
            <source>it names another file as its overviews, which is not opened</source>
            <translation>remet a un altre fitxer per a les vistes de conjunt (piràmides), que no s'obre</translation>
        </message>
        <message>
            <location filename="../core/fetch/drivers.py" />
            <source>its blocks of {width} x {height} pixels are too large to be read in parts</source>
            <translation>els seus blocs de {width} x {height} píxels són massa grans per llegir-los per parts</translation>
        </message>
        <message>
            <location filename="../core/fetch/gml.py" />
            <source>it declares a document type or entities, which masks do not have</source>
            <translation>declara un tipus de document o entitats, que les màscares no tenen</translation>
        </message>
        <message>
            <location filename="../core/fetch/gml.py" />
            <source>it is no mask</source>
            <translation>no és una màscara</translation>
        </message>
        <message>
            <location filename="../core/fetch/gml.py" />
            <source>it ends or breaks in line {line}</source>
            <translation>acaba o s'interromp a la línia {line}</translation>
        </message>
        <message>
            <location filename="../core/fetch/lattice.py" />
            <source>The item's pixels are not those of its file</source>
            <translation>Els píxels de l'ítem no són els del seu fitxer</translation>
        </message>
        <message>
            <location filename="../core/fetch/lattice.py" />
            <source>The item gives pixels of {size:.4g} m, where {gsd:g} m are expected</source>
            <translation>L'ítem indica píxels de {size:.4g} m, quan se n'esperen de {gsd:g} m</translation>
        </message>
        <message>
            <location filename="../core/fetch/lattice.py" />
            <source>The item's grid lies away from its footprint</source>
            <translation>La graella de l'ítem és lluny de la seva empremta</translation>
        </message>
        <message>
            <location filename="../core/fetch/lattice.py" />
            <source>{reason}: the file counts</source>
            <translation>{reason}: preval el fitxer</translation>
        </message>
        <message>
            <location filename="../core/fetch/lattice.py" />
            <source>The CRS {crs} of the item is not understood</source>
            <translation>El SRC {crs} de l'ítem no es reconeix</translation>
        </message>
        <message>
            <location filename="../core/fetch/naming.py" />
            <location filename="../core/stack/writer.py" />
            <source>a series</source>
            <translation>una sèrie</translation>
        </message>
        <message>
            <location filename="../core/fetch/naming.py" />
            <source>ask for a smaller area, fewer bands or a coarser GSD</source>
            <translation>demaneu una àrea més petita, menys bandes o una GSD més gruixuda</translation>
        </message>
        <message>
            <location filename="../core/fetch/output_grid.py" />
            <source>The area has {width:.10g} x {height:.10g} pixels of {gsd:g} m. Choose a smaller area or a coarser GSD.</source>
            <translation>L'àrea té {width:.10g} x {height:.10g} píxels de {gsd:g} m. Trieu una àrea més petita o una GSD més gruixuda.</translation>
        </message>
        <message>
            <location filename="../core/fetch/output_grid.py" />
            <source>The catalogue does not say how fine the pixels are. Choose a GSD in metres.</source>
            <translation>El catàleg no indica la mida dels píxels. Trieu una GSD en metres.</translation>
        </message>
        <message>
            <location filename="../core/fetch/output_grid.py" />
            <source>The area crosses the antimeridian, where a grid in degrees ({crs}) breaks in two. Choose a projected CRS, such as {utm}.</source>
            <translation>L'àrea creua l'antimeridià, on una graella en graus ({crs}) es parteix en dues. Trieu un SRC projectat, com ara {utm}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>None of the {count} scenes can be used: {reasons}. Choose other scenes or another area.</source>
            <translation>No es pot fer servir cap de les {count} escenes: {reasons}. Trieu altres escenes o una altra àrea.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>None of the {count} scenes can be used: {skipped}. Search again, or give items with a datetime.</source>
            <translation>No es pot fer servir cap de les {count} escenes: {skipped}. Torneu a cercar, o indiqueu ítems amb data (datetime).</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>None of the {count} scenes can be read. {why}</source>
            <translation>No es pot llegir cap de les {count} escenes. {why}</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>{id} is a copy of {other}, which is newer</source>
            <translation>{id} és una còpia de {other}, que és més recent</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>The scenes are of different kinds ({names}). Fetch each kind by itself.</source>
            <translation>Les escenes són de tipus diferents ({names}). Obteniu cada tipus per separat.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>These products have no windows to read (SLC, Sentinel-3, Sentinel-5P). Download them whole.</source>
            <translation>D'aquests productes no se'n poden llegir finestres (SLC, Sentinel-3, Sentinel-5P). Baixeu-los sencers.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>{id} has no date (datetime)</source>
            <translation>{id} no té data (datetime)</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>Reflectance offset {offset:g} for all scenes, as asked.</source>
            <translation>Desplaçament de reflectància {offset:g} per a totes les escenes, com s'ha demanat.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>The scenes have no mask band: clouds are not masked.</source>
            <translation>Les escenes no tenen banda de màscara: els núvols no s'emmascaren.</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>{note} ({scenes})</source>
            <translation>{note} ({scenes})</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>The item gives {what}</source>
            <translation>L'ítem indica {what}</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>{id} has no band {missing} (it has {has})</source>
            <translation>{id} no té la banda {missing} (té {has})</translation>
        </message>
        <message>
            <location filename="../core/fetch/plan.py" />
            <source>{id} does not reach the area</source>
            <translation>{id} no arriba a l'àrea</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>The CRS {crs} is not understood. Give a code such as EPSG:32631.</source>
            <translation>El SRC {crs} no es reconeix. Indiqueu un codi com ara EPSG:32631.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>The area is empty. Draw a rectangle, or choose a polygon layer.</source>
            <translation>L'àrea és buida. Dibuixeu un rectangle, o trieu una capa de polígons.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>The area has no extent (a point or a line). Draw a rectangle or a polygon.</source>
            <translation>L'àrea no té superfície (és un punt o una línia). Dibuixeu un rectangle o un polígon.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>The area cannot be expressed in {crs}. Choose another CRS.</source>
            <translation>L'àrea no es pot expressar en {crs}. Trieu un altre SRC.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>No band is chosen. Name one band or more.</source>
            <translation>No s'ha triat cap banda. Indiqueu una banda o més.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>A band is named twice in {bands}. Name each once.</source>
            <translation>Una banda apareix dues vegades a {bands}. Indiqueu cadascuna un sol cop.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>A GSD of {gsd} m is not possible. Choose a number above 0.</source>
            <translation>Una GSD de {gsd} m no és possible. Trieu un nombre per sobre de 0.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>Masks cannot grow by {growth:g} m. Choose 0 to {largest:g} m.</source>
            <translation>Les màscares no es poden ampliar {growth:g} m. Trieu de 0 a {largest:g} m.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>A minimum clear share of {share:g} % is not possible. Choose 0 to 100.</source>
            <translation>Una part clara mínima de {share:g} % no és possible. Trieu de 0 a 100.</translation>
        </message>
        <message>
            <location filename="../core/fetch/request.py" />
            <source>Unknown resampling {resampling}. Choose one of: {choices}.</source>
            <translation>Remostreig {resampling} desconegut. Trieu-ne un d'aquests: {choices}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>The transfer broke off, or the file is broken: try again later, or leave this scene out.</source>
            <translation>La transferència s'ha interromput, o el fitxer està malmès: torneu-ho a provar més tard, o prescindiu d'aquesta escena.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>The file is broken or cut short: leave this scene out, or get it again.</source>
            <translation>El fitxer està malmès o truncat: prescindiu d'aquesta escena, o torneu-lo a obtenir.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>status {status}: {message}</source>
            <translation>estat {status}: {message}</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>status {status}</source>
            <translation>estat {status}</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>Check the connection and QGIS's proxy, or leave this scene out.</source>
            <translation>Comproveu la connexió i el servidor intermediari del QGIS, o prescindiu d'aquesta escena.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>{host} does not answer: {failure}</source>
            <translation>{host} no respon: {failure}</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>Check the connection and QGIS's proxy settings, or try again later.</source>
            <translation>Comproveu la connexió i la configuració del servidor intermediari del QGIS, o torneu-ho a provar més tard.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>the server answers with a web page (HTML) instead of the file</source>
            <translation>el servidor respon amb una pàgina web (HTML) en lloc del fitxer</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>Check whether a login page or a proxy stands before it, or choose another provider.</source>
            <translation>Comproveu si s'hi interposa una pàgina d'inici de sessió o un servidor intermediari, o trieu un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>the file is neither a TIFF nor a JPEG 2000 image, and others are not read from outside</source>
            <translation>el fitxer no és una imatge TIFF ni JPEG 2000, i els altres formats no es llegeixen de fonts externes</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>It cannot be used: leave this scene out, or download the product whole.</source>
            <translation>No es pot fer servir: prescindiu d'aquesta escena, o baixeu el producte sencer.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>The server asks for a pause of {wait:.0f} s: try again after that.</source>
            <translation>El servidor demana una pausa de {wait:.0f} s: torneu-ho a provar passat aquest temps.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>{owner}: the signature of {name} was refused; reading with a new one.</source>
            <translation>{owner}: s'ha rebutjat la signatura de {name}; es llegeix amb una de nova.</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>{owner}: {name} cannot be read ({reason}). {remedy}</source>
            <translation>{owner}: {name} no es pot llegir ({reason}). {remedy}</translation>
        </message>
        <message>
            <location filename="../core/fetch/retry.py" />
            <source>{owner}: {problem} at {name}</source>
            <translation>{owner}: {problem} a {name}</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>Done</source>
            <translation>Fet</translation>
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
            <translation>. Demaneu una part clara més petita, emmascareu menys, o amplieu el període.</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>No day could be fetched. {reasons}{what}</source>
            <translation>No s'ha pogut obtenir cap dia. {reasons}{what}</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>Left out: {reason} of the area.</source>
            <translation>Descartat: {reason} de l'àrea.</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>{count} days on a grid of {width} x {height} pixels of {gsd:g} m, {size:.0f} MB.</source>
            <translation>{count} dies en una graella de {width} x {height} píxels de {gsd:g} m, {size:.0f} MB.</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>Cancelled. The same request goes on where it stopped.</source>
            <translation>Cancel·lat. La mateixa petició continuarà des d'on s'ha aturat.</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>{label}: already fetched.</source>
            <translation>{label}: ja s'ha obtingut.</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>Not fetched: {label}: {why}</source>
            <translation>No s'ha obtingut: {label}: {why}</translation>
        </message>
        <message>
            <location filename="../core/fetch/run.py" />
            <source>Left out: {reason}.</source>
            <translation>Descartat: {reason}.</translation>
        </message>
        <message>
            <location filename="../core/fetch/safe.py" />
            <source>{path} is no Sentinel-2 (L1C, L2A) or Sentinel-1 GRD product in SAFE format: no name such as S2A_MSIL2A_... is found. Give the .SAFE folder or zip as it was downloaded.</source>
            <translation>{path} no és un producte Sentinel-2 (L1C, L2A) o Sentinel-1 GRD en format SAFE: no s'hi troba cap nom com ara S2A_MSIL2A_... Indiqueu la carpeta .SAFE o el zip tal com s'han baixat.</translation>
        </message>
        <message>
            <location filename="../core/fetch/safe.py" />
            <source>{folder} holds no product in SAFE format (S2A_MSIL2A_..., a folder or .zip). Choose the folder that the products were downloaded to.</source>
            <translation>{folder} no conté cap producte en format SAFE (S2A_MSIL2A_..., una carpeta o .zip). Trieu la carpeta on s'han baixat els productes.</translation>
        </message>
        <message>
            <location filename="../core/fetch/safe.py" />
            <source>{path} holds no band of {name}. Download the product again: it is not whole.</source>
            <translation>{path} no conté cap banda de {name}. Torneu a baixar el producte: està incomplet.</translation>
        </message>
        <message>
            <location filename="../core/fetch/safe.py" />
            <source>{path} cannot be opened as a SAFE product ({log}). Give a .SAFE folder or its zip; if the download was interrupted, download it again.</source>
            <translation>{path} no es pot obrir com a producte SAFE ({log}). Indiqueu una carpeta .SAFE o el seu zip; si la baixada s'ha interromput, torneu-lo a baixar.</translation>
        </message>
        <message>
            <location filename="../core/fetch/servers.py" />
            <source>{owner}: the server of {name} sends without end: it was asked for {count} bytes, and sends more without saying how much there is. Choose another provider, or leave this scene out.</source>
            <translation>{owner}: el servidor de {name} envia dades sense fi: se li han demanat {count} bytes, i n'envia més sense dir quants n'hi ha. Trieu un altre proveïdor, o prescindiu d'aquesta escena.</translation>
        </message>
        <message>
            <location filename="../core/fetch/servers.py" />
            <source>{owner}: the server of {name} begins to answer, and comes to no end within {limit:.0f} s. Choose another provider, or try again later.</source>
            <translation>{owner}: el servidor de {name} comença a respondre i no acaba en {limit:.0f} s. Trieu un altre proveïdor, o torneu-ho a provar més tard.</translation>
        </message>
        <message>
            <location filename="../core/fetch/stored.py" />
            <source>Reflectance scale {scale:g}, offset {offset:g}: declared by the file</source>
            <translation>Escala de reflectància {scale:g}, desplaçament {offset:g}: declarats pel fitxer</translation>
        </message>
        <message>
            <location filename="../core/fetch/versions.py" />
            <source>{owner}: the server of {name} answers requests for parts of a file with its beginning (Range): the pixels would be wrong. Choose another provider, or download the files whole.</source>
            <translation>{owner}: el servidor de {name} respon a les peticions de parts d'un fitxer (Range) amb el començament del fitxer: els píxels serien erronis. Trieu un altre proveïdor, o baixeu els fitxers sencers.</translation>
        </message>
        <message>
            <location filename="../core/fetch/versions.py" />
            <source>{owner}: {name} has changed while it was read: its pixels would be mixed. What to do: run again, when nobody writes to it any more.</source>
            <translation>{owner}: {name} ha canviat mentre es llegia: s'hi barrejarien píxels diferents. Què cal fer: torneu a executar, quan ja ningú no hi escrigui.</translation>
        </message>
        <message>
            <location filename="../core/fetch/window.py" />
            <source>it has {count} bands, and band {index} is wanted</source>
            <translation>té {count} bandes, i es demana la banda {index}</translation>
        </message>
        <message>
            <location filename="../core/fetch/window.py" />
            <source>it stores fractions, where its item promises {dtype}</source>
            <translation>conté fraccions, mentre que el seu ítem anuncia {dtype}</translation>
        </message>
        <message>
            <location filename="../core/fetch/window.py" />
            <source>its nodata value {own:g} counts, not {nodata:g} as the item says</source>
            <translation>preval el seu valor nodata {own:g}, no {nodata:g} com diu l'ítem</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>Choose an authentication configuration of QGIS with a valid user name and password.</source>
            <translation>Trieu una configuració d'autenticació del QGIS amb nom d'usuari i contrasenya vàlids.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>A requester-pays bucket needs S3 keys (an authentication configuration with key and secret); other data need an account with the right to them, or a new search.</source>
            <translation>Un dipòsit en què paga qui sol·licita (requester pays) necessita claus S3 (una configuració d'autenticació amb clau i secret); altres dades necessiten un compte que hi tingui dret, o una nova cerca.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>It is not there any more, or the address is wrong: search again, or leave this scene out.</source>
            <translation>Ja no hi és, o l'adreça és errònia: torneu a cercar, o prescindiu d'aquesta escena.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>The proxy wants a login: set it in QGIS's options, Network.</source>
            <translation>El servidor intermediari demana autenticació: definiu-la a les opcions del QGIS, Xarxa.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>The file is shorter than its header says: leave this scene out.</source>
            <translation>El fitxer és més curt del que diu la seva capçalera: prescindiu d'aquesta escena.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>Too many requests: wait some minutes, or use fewer connections.</source>
            <translation>Massa peticions: espereu uns minuts, o useu menys connexions.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>The server has a problem: try again later, or choose another provider.</source>
            <translation>El servidor té un problema: torneu-ho a provar més tard, o trieu un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../core/http_remedies.py" />
            <source>It does not accept this request: check filters, area and dates.</source>
            <translation>No accepta aquesta petició: comproveu els filtres, l'àrea i les dates.</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>Band {number} is marked as alpha (transparency) in {label}</source>
            <translation>La banda {number} està marcada com a alfa (transparència) a {label}</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>of the pixels sampled {zeros:.1%} are 0, the others have {values} different values, the most frequent of them in {commonest:.0%}</source>
            <translation>dels píxels mostrejats, el {zeros:.1%} són 0; els altres tenen {values} valors diferents, el més freqüent en el {commonest:.0%}</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>{path} is damaged or truncated: band {number} cannot be read ({log}). Get the file again, or remove it from the input.</source>
            <translation>{path} està malmès o truncat: la banda {number} no es pot llegir ({log}). Torneu a obtenir el fitxer, o traieu-lo de l'entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>{what}, and taken as a mask: pixels where it is 0 are not clear, all others are ({text}). To take it as a band, name it among the bands ({number}).</source>
            <translation>{what}, i es pren com a màscara: els píxels on és 0 no són clars, tots els altres sí ({text}). Per prendre-la com a banda, incloeu-la entre les bandes ({number}).</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>it states a date, as the other bands do</source>
            <translation>indica una data, com les altres bandes</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>it is the only band</source>
            <translation>és l'única banda</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>it is an ordinary band in {path}</source>
            <translation>és una banda ordinària a {path}</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>{what}; it is taken as a band and hides no pixel, as it is asked for.</source>
            <translation>{what}; es pren com a banda i no amaga cap píxel, com s'ha demanat.</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source> To leave it out, name the bands {others}.</source>
            <translation> Per prescindir-ne, indiqueu les bandes {others}.</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>{what}, yet taken as a band: {why}.{leave_out}</source>
            <translation>{what}, però es pren com a banda: {why}.{leave_out}</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <location filename="../core/raster/classes.py" />
            <source>it is called {name}</source>
            <translation>es diu {name}</translation>
        </message>
        <message>
            <location filename="../core/raster/alpha.py" />
            <source>its wavelength is {wavelength:g} um</source>
            <translation>la seva longitud d'ona és {wavelength:g} um</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>Save the bands of each date as a file of its own (Raster &gt; Conversion &gt; Translate, or gdal_translate -b); or, if all its bands are of one date, give that for the file ('Dates of the inputs').</source>
            <translation>Deseu les bandes de cada data com un fitxer propi (Ràster &gt; Conversió &gt; Trasllada, o gdal_translate -b); o, si totes les seves bandes són d'una sola data, indiqueu-la per al fitxer («Dates de les entrades»).</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>years</source>
            <translation>anys</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>{label}: some of its bands are dates, and these are not: {bare}. {remedy}</source>
            <translation>{label}: algunes de les seves bandes són dates, i aquestes no: {bare}. {remedy}</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>{label}: its bands are dates, yet not each date has the same bands ({listed}). {remedy}</source>
            <translation>{label}: les seves bandes són dates, però no totes les dates tenen les mateixes bandes ({listed}). {remedy}</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>months</source>
            <translation>mesos</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>weeks</source>
            <translation>setmanes</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>days of a year</source>
            <translation>dies de l'any</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>{label}: its bands are {kind} ({names}), which are no dates. Give a date for each band ('Dates of the inputs': {days}, ...), or one for the file, if all its bands are of one date.</source>
            <translation>{label}: les seves bandes són {kind} ({names}), que no són dates. Indiqueu una data per a cada banda («Dates de les entrades»: {days}, ...), o una per al fitxer, si totes les seves bandes són d'una sola data.</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>the names of the files in the VRT</source>
            <translation>els noms dels fitxers del VRT</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>the time dimension '{axis}'</source>
            <translation>la dimensió temporal '{axis}'</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>the metadata of the bands</source>
            <translation>les metadades de les bandes</translation>
        </message>
        <message>
            <location filename="../core/raster/band_dates.py" />
            <source>the names of the bands</source>
            <translation>els noms de les bandes</translation>
        </message>
        <message>
            <location filename="../core/raster/classes.py" />
            <source>it has a colour table of {count} entries</source>
            <translation>té una taula de colors de {count} entrades</translation>
        </message>
        <message>
            <location filename="../core/raster/classes.py" />
            <source>it names categories ({categories}, ...)</source>
            <translation>conté noms de categories ({categories}, ...)</translation>
        </message>
        <message>
            <location filename="../core/raster/classes.py" />
            <source>its attribute table names classes</source>
            <translation>la seva taula d'atributs conté noms de classes</translation>
        </message>
        <message>
            <location filename="../core/raster/classes.py" />
            <source>the file is called {stem}</source>
            <translation>el fitxer es diu {stem}</translation>
        </message>
        <message>
            <location filename="../core/raster/cog.py" />
            <source>{name} cannot be written to {folder} ({reason}). Free some space there, or choose another folder that can be written to.</source>
            <translation>{name} no es pot escriure a {folder} ({reason}). Allibereu-hi espai, o trieu una altra carpeta on es pugui escriure.</translation>
        </message>
        <message>
            <location filename="../core/raster/cog.py" />
            <source>{end} bytes were written, {size} are on the disk; {log}</source>
            <translation>s'han escrit {end} bytes, al disc n'hi ha {size}; {log}</translation>
        </message>
        <message>
            <location filename="../core/raster/file_names.py" />
            <source>The catalogue gives an item or asset without a name: it cannot be saved.</source>
            <translation>El catàleg dona un ítem o recurs sense nom: no es pot desar.</translation>
        </message>
        <message>
            <location filename="../core/raster/file_names.py" />
            <source>The name {relative} would leave the folder or is reserved: the product was not unpacked. Do not trust it, and report it to the provider.</source>
            <translation>El nom {relative} sortiria de la carpeta o està reservat: el producte no s'ha descomprimit. No us en fieu, i comuniqueu-ho al proveïdor.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>This GDAL ({version}) cannot write {dtype}. Convert the input to int16 first.</source>
            <translation>Aquesta versió de GDAL ({version}) no pot escriure {dtype}. Convertiu abans l'entrada a int16.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} is damaged or truncated: rows {row} to {last_row}, columns {col} to {last_col} cannot be read ({log}). Get the file again, or remove it from the input.</source>
            <translation>{path} està malmès o truncat: les files de {row} a {last_row} i les columnes de {col} a {last_col} no es poden llegir ({log}). Torneu a obtenir el fitxer, o traieu-lo de l'entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} cannot be opened as a raster ({why}). Check the connection and that its server still has the file, and run again, or remove it from the input.</source>
            <translation>{path} no es pot obrir com a ràster ({why}). Comproveu la connexió i que el seu servidor encara té el fitxer, i torneu a executar, o traieu-lo de l'entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} cannot be opened as a raster ({why}). Check that the file exists and is whole, or remove it from the input.</source>
            <translation>{path} no es pot obrir com a ràster ({why}). Comproveu que el fitxer existeix i és sencer, o traieu-lo de l'entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} stores {data_type} values. Convert it to real numbers first.</source>
            <translation>{path} conté valors {data_type}. Convertiu-los abans en nombres reals.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} has no pixels. Remove it from the input.</source>
            <translation>{path} no té píxels. Traieu-lo de l'entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} is placed by ground control points or RPCs only. Warp it to a CRS first (Raster &gt; Projections &gt; Warp).</source>
            <translation>{path} només està georeferenciat amb punts de control (GCP) o RPC. Reprojecteu-lo abans a un SRC (Ràster &gt; Projeccions &gt; Deforma).</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} has a damaged georeference (geotransform {transform}, expected six finite numbers). Repair it or remove it.</source>
            <translation>{path} té una georeferència malmesa (geotransform {transform}, s'esperaven sis nombres finits). Repareu-lo o traieu-lo.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path} has pixels of zero size (geotransform {transform}). Repair it or remove it.</source>
            <translation>{path} té píxels de mida zero (geotransform {transform}). Repareu-lo o traieu-lo.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>{path}: rows {row} to {last_row}, columns {col} to {last_col} cannot be read from its server ({log}). Check the connection and that its server still has the file, and run again, or remove it from the input.</source>
            <translation>{path}: les files de {row} a {last_row} i les columnes de {col} a {last_col} no es poden llegir del seu servidor ({log}). Comproveu la connexió i que el seu servidor encara té el fitxer, i torneu a executar, o traieu-lo de l'entrada.</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>GDAL gives no reason</source>
            <translation>GDAL no dona cap motiu</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>there is no such file</source>
            <translation>no existeix aquest fitxer</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>the file is empty</source>
            <translation>el fitxer és buit</translation>
        </message>
        <message>
            <location filename="../core/raster/gdalio.py" />
            <source>its server does not answer</source>
            <translation>el seu servidor no respon</translation>
        </message>
        <message>
            <location filename="../core/raster/locks.py" />
            <source>process {number} on {host} since {time}</source>
            <translation>procés {number} a {host} des de {time}</translation>
        </message>
        <message>
            <location filename="../core/raster/locks.py" />
            <source>another run</source>
            <translation>una altra execució</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{folder} already holds {name}, which this plugin did not write, or which was changed since: it is not replaced. Move it away, or choose another folder.</source>
            <translation>{folder} ja conté {name}, que aquest connector no ha escrit, o que s'ha modificat des d'aleshores: no se substitueix. Moveu-lo a un altre lloc, o trieu una altra carpeta.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>or change its permissions</source>
            <translation>o canvieu-ne els permisos</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{folder} cannot be written to ({why}). Choose another folder, {remedy}.</source>
            <translation>No es pot escriure a {folder} ({why}). Trieu una altra carpeta, {remedy}.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{folder} already holds {already}. Choose another folder, or allow overwriting.</source>
            <translation>{folder} ja conté {already}. Trieu una altra carpeta, o permeteu sobreescriure.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{folder} is a file, not a folder. Choose a folder for the output.</source>
            <translation>{folder} és un fitxer, no una carpeta. Trieu una carpeta per a la sortida.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>There is no folder {folder}. Make it, or choose another.</source>
            <translation>No existeix la carpeta {folder}. Creeu-la, o trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{path} is a folder. Choose the name of a file.</source>
            <translation>{path} és una carpeta. Trieu el nom d'un fitxer.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{names} and more</source>
            <translation>{names} i altres</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>with a shorter path: Windows takes {most} characters</source>
            <translation>amb un camí més curt: Windows admet {most} caràcters</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>or free some space there</source>
            <translation>o allibereu-hi espai</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>{path} is read by this run: it is an input, or behind one. Choose another place for the output.</source>
            <translation>Aquesta execució llegeix {path}: és una entrada, o un fitxer del qual depèn una entrada. Trieu un altre lloc per a la sortida.</translation>
        </message>
        <message>
            <location filename="../core/raster/ownership.py" />
            <source>or make it again if it was removed or renamed</source>
            <translation>o torneu-la a crear si s'ha eliminat o se n'ha canviat el nom</translation>
        </message>
        <message>
            <location filename="../core/raster/raster_plan.py" />
            <source>{folder} has {free:.3g} GB free, but the output needs {need:.3g} GB while it is made. Free some space, or {remedy}.</source>
            <translation>A {folder} hi ha {free:.3g} GB lliures, però la sortida necessita {need:.3g} GB mentre es fa. Allibereu espai, o {remedy}.</translation>
        </message>
        <message>
            <location filename="../core/raster/replacement.py" />
            <source>{folder} already holds {name}, which has come there since the run began, or is not this plugin's: it is not replaced. Nothing was changed. Move it away, or choose another folder.</source>
            <translation>{folder} ja conté {name}, que hi ha aparegut des que ha començat l'execució, o que no és d'aquest connector: no se substitueix. No s'ha canviat res. Moveu-lo a un altre lloc, o trieu una altra carpeta.</translation>
        </message>
        <message>
            <location filename="../core/raster/replacement.py" />
            <source>{folder} was removed or renamed, or its disk has gone, while output was written there. Start again, with the disk connected, or choose another folder.</source>
            <translation>{folder} s'ha eliminat o se n'ha canviat el nom, o se n'ha desconnectat el disc, mentre s'hi escrivia la sortida. Torneu a començar, amb el disc connectat, o trieu una altra carpeta.</translation>
        </message>
        <message>
            <location filename="../core/raster/replacement.py" />
            <source>{what} already holds the output of a run that is still at work ({error}). Wait until it has ended, or choose another place.</source>
            <translation>{what} ja conté la sortida d'una execució que encara està en marxa ({error}). Espereu que acabi, o trieu un altre lloc.</translation>
        </message>
        <message>
            <location filename="../core/raster/replacement.py" />
            <source>{name} cannot be replaced ({reason}). Close the programs and layers that use it, or choose another folder. Nothing was changed.</source>
            <translation>{name} no es pot substituir ({reason}). Tanqueu els programes i les capes que el fan servir, o trieu una altra carpeta. No s'ha canviat res.</translation>
        </message>
        <message>
            <location filename="../core/raster/replacement.py" />
            <source>{path} cannot be written ({reason}). Choose another place, or make room there.</source>
            <translation>{path} no es pot escriure ({reason}). Trieu un altre lloc, o allibereu-hi espai.</translation>
        </message>
        <message>
            <location filename="../core/raster/subdatasets.py" />
            <source>{path} holds rasters on different grids: {listed}. Give one of them, or load it as a layer.</source>
            <translation>{path} conté ràsters en graelles diferents: {listed}. Indiqueu-ne un, o carregueu-lo com a capa.</translation>
        </message>
        <message>
            <location filename="../core/raster/subdatasets.py" />
            <source>One of the files {files}</source>
            <translation>Un dels fitxers {files}</translation>
        </message>
        <message>
            <location filename="../core/raster/subdatasets.py" />
            <source>none that can be read</source>
            <translation>cap que es pugui llegir</translation>
        </message>
        <message>
            <location filename="../core/raster/unchanged.py" />
            <source>{path}{which} has changed since the run began to read it: its pixels would be mixed. Wait until the program that writes it has finished, and run again.</source>
            <translation>{path}{which} ha canviat des que l'execució ha començat a llegir-lo: s'hi barrejarien píxels diferents. Espereu que acabi el programa que l'escriu, i torneu a executar.</translation>
        </message>
        <message>
            <location filename="../core/retry_policy.py" />
            <source>{why}: trying again in {seconds:.0f} s ({failures} of {tries}).</source>
            <translation>{why}: nou intent d'aquí a {seconds:.0f} s ({failures} de {tries}).</translation>
        </message>
        <message>
            <location filename="../core/retry_policy.py" />
            <location filename="../engine/call.py" />
            <location filename="../engine/catalog/http.py" />
            <location filename="../engine/turns.py" />
            <source>The run was stopped.</source>
            <translation>S'ha aturat l'execució.</translation>
        </message>
        <message>
            <location filename="../core/retry_policy.py" />
            <source>{seconds:.0f} s to wait.</source>
            <translation>{seconds:.0f} s d'espera.</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>which is no address</source>
            <translation>que no és una adreça</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>which is neither https nor s3</source>
            <translation>que no és https ni s3</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>The address {href} cannot be read, {problem}. Choose another scene.</source>
            <translation>No es pot llegir l'adreça {href}, {problem}. Trieu una altra escena.</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>whose host cannot be made out</source>
            <translation>amb un servidor que no es pot determinar</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>whose bucket has a name that cannot be</source>
            <translation>amb un nom de dipòsit no vàlid</translation>
        </message>
        <message>
            <location filename="../core/scenes/address.py" />
            <source>which names no object of its bucket</source>
            <translation>que no indica cap objecte del seu dipòsit</translation>
        </message>
        <message>
            <location filename="../core/scenes/calibration.py" />
            <source>Reflectance {reason}</source>
            <translation>Reflectància: {reason}</translation>
        </message>
        <message>
            <location filename="../core/scenes/calibration.py" />
            <source>Doubtful {reason}</source>
            <translation>Dubtós: {reason}</translation>
        </message>
        <message>
            <location filename="../core/scenes/declarations.py" />
            <source>The file of further providers {path} cannot be read: {error}. Repair it, or let {extra} name another.</source>
            <translation>El fitxer de proveïdors addicionals {path} no es pot llegir: {error}. Repareu-lo, o feu que {extra} n'indiqui un altre.</translation>
        </message>
        <message>
            <location filename="../core/scenes/entries.py" />
            <source>{name} is {value:.60}</source>
            <translation>{name} és {value:.60}</translation>
        </message>
        <message>
            <location filename="../core/scenes/families.py" />
            <source>Doubtful scale 1: neither the item nor its product's name says how reflectance is stored</source>
            <translation>Escala 1 dubtosa: ni l'ítem ni el nom del seu producte diuen com es desa la reflectància</translation>
        </message>
        <message>
            <location filename="../core/scenes/footprint.py" />
            <source>a footprint of {points} points, more than {most}</source>
            <translation>una empremta de {points} punts, que són més de {most}</translation>
        </message>
        <message>
            <location filename="../core/scenes/footprint.py" />
            <source>a footprint with longitudes beyond {largest:g} degrees</source>
            <translation>una empremta amb longituds més enllà de {largest:g} graus</translation>
        </message>
        <message>
            <location filename="../core/scenes/footprint.py" />
            <source>a footprint that is no polygon</source>
            <translation>una empremta que no és un polígon</translation>
        </message>
        <message>
            <location filename="../core/scenes/geometry.py" />
            <source>The area must be a polygon in longitude and latitude (GeoJSON Polygon or MultiPolygon), not {kind}.</source>
            <translation>L'àrea ha de ser un polígon en longitud i latitud (GeoJSON Polygon o MultiPolygon), no {kind}.</translation>
        </message>
        <message>
            <location filename="../core/scenes/geometry.py" />
            <source>The area is empty: draw a polygon, or an extent with a width and a height.</source>
            <translation>L'àrea és buida: dibuixeu un polígon, o una extensió amb amplada i alçada.</translation>
        </message>
        <message>
            <location filename="../core/scenes/geometry.py" />
            <source>The area has latitudes beyond 90 degrees: are its coordinates longitude and latitude?</source>
            <translation>L'àrea té latituds més enllà de 90 graus: les seves coordenades són longitud i latitud?</translation>
        </message>
        <message>
            <location filename="../core/scenes/geometry.py" />
            <source>The area has longitudes beyond {largest:g} degrees: are its coordinates longitude and latitude?</source>
            <translation>L'àrea té longituds més enllà de {largest:g} graus: les seves coordenades són longitud i latitud?</translation>
        </message>
        <message>
            <location filename="../core/scenes/items.py" />
            <source>The item file {path} holds no item. Search again with wider limits.</source>
            <translation>El fitxer d'ítems {path} no conté cap ítem. Torneu a cercar amb límits més amplis.</translation>
        </message>
        <message>
            <location filename="../core/scenes/items.py" />
            <source>The item file {path} cannot be written: {reason}. Choose another folder.</source>
            <translation>El fitxer d'ítems {path} no es pot escriure: {reason}. Trieu una altra carpeta.</translation>
        </message>
        <message>
            <location filename="../core/scenes/items.py" />
            <source>The item file {path} cannot be read: {reason}. Give the file that the search wrote, or another STAC ItemCollection.</source>
            <translation>El fitxer d'ítems {path} no es pot llegir: {reason}. Indiqueu el fitxer que va escriure la cerca, o una altra ItemCollection d'STAC.</translation>
        </message>
        <message>
            <location filename="../core/scenes/items.py" />
            <source>{path} is no item file (not JSON: {error}). Make one with the search, or give a STAC ItemCollection.</source>
            <translation>{path} no és un fitxer d'ítems (no és JSON: {error}). Creeu-ne un amb la cerca, o indiqueu una ItemCollection d'STAC.</translation>
        </message>
        <message>
            <location filename="../core/scenes/items.py" />
            <source>{name}: one item was left out. {error}</source>
            <translation>{name}: s'ha descartat un ítem. {error}</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>a proj:shape of {value:.40}</source>
            <translation>un proj:shape de {value:.40}</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>a proj:transform that contradicts its shape or box</source>
            <translation>un proj:transform que contradiu la seva forma o el seu rectangle delimitador</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>a proj:transform in GDAL's order</source>
            <translation>un proj:transform en l'ordre de GDAL</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>a grid in degrees for an image in radar geometry</source>
            <translation>una graella en graus per a una imatge en geometria de radar</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>a proj:transform of {value:.40}</source>
            <translation>un proj:transform de {value:.40}</translation>
        </message>
        <message>
            <location filename="../core/scenes/placement.py" />
            <source>{wrong} (put right)</source>
            <translation>{wrong} (corregit)</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>Provider {name} is unknown. Choose one of {names}, or give the address of a STAC API (https://...).</source>
            <translation>El proveïdor {name} és desconegut. Trieu-ne un de la llista ({names}), o indiqueu l'adreça d'una API STAC (https://...).</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>{provider} does not offer {collection}. It is offered by {offers}.</source>
            <translation>{provider} no ofereix {collection}. L'ofereix: {offers}.</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>Name the collection to search at {name}.</source>
            <translation>Indiqueu la col·lecció en què cal cercar a {name}.</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>The declaration of providers is wrong: {error}</source>
            <translation>La declaració de proveïdors és errònia: {error}</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>Collection {collection} is unknown. Choose one of {collections}, or name the provider that has it.</source>
            <translation>La col·lecció {collection} és desconeguda. Trieu-ne una de la llista ({collections}), o indiqueu el proveïdor que la té.</translation>
        </message>
        <message>
            <location filename="../core/scenes/providers.py" />
            <source>The declaration of collection {id} names an unknown {wrong}</source>
            <translation>La declaració de la col·lecció {id} indica un element desconegut: {wrong}</translation>
        </message>
        <message>
            <location filename="../core/scenes/query.py" />
            <source>Name the collection to search.</source>
            <translation>Indiqueu la col·lecció en què cal cercar.</translation>
        </message>
        <message>
            <location filename="../core/scenes/query.py" />
            <source>The start {start} lies after the end {end}: swap them.</source>
            <translation>L'inici {start} és posterior al final {end}: intercanvieu-los.</translation>
        </message>
        <message>
            <location filename="../core/scenes/query.py" />
            <source>Cloud cover is a percentage from 0 to 100, not {percentage:g}.</source>
            <translation>La cobertura de núvols és un percentatge de 0 a 100, no {percentage:g}.</translation>
        </message>
        <message>
            <location filename="../core/scenes/query.py" />
            <source>The limit must be at least 1 scene, not {limit}.</source>
            <translation>El límit ha de ser d'almenys 1 escena, no {limit}.</translation>
        </message>
        <message>
            <location filename="../core/scenes/query.py" />
            <source>The filter {part} cannot be read. Write: property operator value, with one of = != &lt; &lt;= &gt; &gt;= in, such as: view:off_nadir &lt; 20; platform in landsat-8, landsat-9</source>
            <translation>El filtre {part} no es pot llegir. Escriviu: propietat operador valor, amb un de = != &lt; &lt;= &gt; &gt;= in, com ara: view:off_nadir &lt; 20; platform in landsat-8, landsat-9</translation>
        </message>
        <message>
            <location filename="../core/scenes/roles.py" />
            <source>roles that are no list: {roles:.60}</source>
            <translation>rols que no són una llista: {roles:.60}</translation>
        </message>
        <message>
            <location filename="../core/scenes/scene.py" />
            <source>no datetime</source>
            <translation>sense data (datetime)</translation>
        </message>
        <message>
            <location filename="../core/scenes/scene.py" />
            <source>no geometry</source>
            <translation>sense geometria</translation>
        </message>
        <message>
            <location filename="../core/scenes/scene.py" />
            <source>no assets</source>
            <translation>sense recursos</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>The item {name} has a value that cannot be ({error:.200}). Leave it out, or report it to the provider.</source>
            <translation>L'ítem {name} té un valor no vàlid ({error:.200}). Prescindiu-ne, o comuniqueu-ho al proveïdor.</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>without a name</source>
            <translation>sense nom</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>This is not a STAC item: {item}. Give a STAC item or ItemCollection (a GeoJSON FeatureCollection whose features have an id, properties and assets).</source>
            <translation>Això no és un ítem STAC: {item}. Indiqueu un ítem STAC o una ItemCollection (una FeatureCollection GeoJSON els objectes de la qual tenen id, propietats i recursos).</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>which leads to none that is https or s3</source>
            <translation>que no condueix a cap adreça https o s3</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>{field} that are no list of objects: {bands:.60}</source>
            <translation>{field} que no són una llista d'objectes: {bands:.60}</translation>
        </message>
        <message>
            <location filename="../core/scenes/stac_item.py" />
            <source>for asset {key} an address that is not used: {problem}</source>
            <translation>per al recurs {key} una adreça que no es fa servir: {problem}</translation>
        </message>
        <message>
            <location filename="../core/series/extras.py" />
            <source>This model has no {name}: do not ask for it, or choose another model.</source>
            <translation>Aquest model no té {name}: no ho demaneu, o trieu un altre model.</translation>
        </message>
        <message>
            <location filename="../core/series/image.py" />
            <source>Computing</source>
            <translation>S'està calculant</translation>
        </message>
        <message>
            <location filename="../core/series/interpolation.py" />
            <location filename="../core/series/kriging.py" />
            <source>Unknown interpolation '{method}'. Choose one of: {choices}.</source>
            <translation>Interpolació '{method}' desconeguda. Trieu-ne una d'aquestes: {choices}.</translation>
        </message>
        <message>
            <location filename="../core/series/looks.py" />
            <source>A ground of {rows} x {cols} samples is no whole number of pixels of {factor} samples. Cut it to a multiple.</source>
            <translation>Un terreny de {rows} x {cols} mostres no equival a un nombre enter de píxels de {factor} mostres. Retalleu-lo a un múltiple.</translation>
        </message>
        <message>
            <location filename="../core/series/pipeline.py" />
            <source>The output would have {width:.10g} x {height:.10g} pixels. Choose a smaller scale, a coarser GSD or a smaller area.</source>
            <translation>La sortida tindria {width:.10g} x {height:.10g} píxels. Trieu una escala més petita, una GSD més gruixuda o una àrea més petita.</translation>
        </message>
        <message>
            <location filename="../core/series/pipeline.py" />
            <source>{percent} % of the area</source>
            <translation>{percent} % de l'àrea</translation>
        </message>
        <message>
            <location filename="../core/series/pipeline.py" />
            <source>The output would have {width} x {height} pixels, fewer than the input's {input_width} x {input_height}. Choose a scale of 1 or more, or a GSD not above the input's.</source>
            <translation>La sortida tindria {width} x {height} píxels, menys que els {input_width} x {input_height} de l'entrada. Trieu una escala d'1 o més, o una GSD que no superi la de l'entrada.</translation>
        </message>
        <message>
            <location filename="../core/series/registration.py" />
            <source>median of the dates</source>
            <translation>mediana de les dates</translation>
        </message>
        <message>
            <location filename="../core/series/registration.py" />
            <source>median of the dates refined to the global reference image</source>
            <translation>mediana de les dates, afinada amb la imatge de referència global</translation>
        </message>
        <message>
            <location filename="../core/series/registration.py" />
            <source>The reference {name} has too little in common with the dates: its correlation with them is {correlation:.2f}, and {least} is needed, with a standard error of the shift of at most {largest_error} pixels. Choose a clear image of the same place, of pixels that are not much coarser.</source>
            <translation>La referència {name} té massa poc en comú amb les dates: la seva correlació amb elles és {correlation:.2f}, i cal {least}, amb un error estàndard del desplaçament de {largest_error} píxels com a màxim. Trieu una imatge clara del mateix lloc, amb píxels no gaire més gruixuts.</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>Registration of the dates by {bands}, to the {reference}:</source>
            <translation>Coregistre de les dates amb {bands}, respecte a la referència ({reference}):</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{pixels:.2f} right</source>
            <translation>{pixels:.2f} a la dreta</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{pixels:.2f} left</source>
            <translation>{pixels:.2f} a l'esquerra</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{pixels:.2f} down</source>
            <translation>{pixels:.2f} avall</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{pixels:.2f} up</source>
            <translation>{pixels:.2f} amunt</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{date}  {across} and {along} px (x {x:+.1f} m, y {y:+.1f} m), quality {quality:.2f}</source>
            <translation>{date}  {across} i {along} px (x {x:+.1f} m, y {y:+.1f} m), qualitat {quality:.2f}</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>{date}  stays where it is, quality 0</source>
            <translation>{date}  es queda on és, qualitat 0</translation>
        </message>
        <message>
            <location filename="../core/series/registration_report.py" />
            <source>These dates could not be registered and stay where they are: {missed}. Too little of them is clear, or they have no texture in common with the other dates, or lie farther away than products of one kind do.</source>
            <translation>Aquestes dates no s'han pogut coregistrar i es queden on són: {missed}. La part clara és massa petita, o no tenen textura en comú amb les altres dates, o estan més desplaçades del que és habitual entre productes d'un mateix tipus.</translation>
        </message>
        <message>
            <location filename="../core/series/runner.py" />
            <source>Out of memory: going on with the CPU.</source>
            <translation>Memòria exhaurida: es continua amb la CPU.</translation>
        </message>
        <message>
            <location filename="../core/series/runner.py" />
            <source>Out of memory: going on with tiles of {side} pixels.</source>
            <translation>Memòria exhaurida: es continua amb tessel·les de {side} píxels.</translation>
        </message>
        <message>
            <location filename="../core/series/screen.py" />
            <source>No band has a known wavelength of reflected sunlight: missed clouds cannot be looked for.</source>
            <translation>Cap banda no té una longitud d'ona coneguda de llum solar reflectida: no es poden cercar núvols no detectats.</translation>
        </message>
        <message>
            <location filename="../core/series/screen.py" />
            <source>Clouds, haze, shadows or snow that no mask hides, by date: {shares}</source>
            <translation>Núvols, boirina, ombres o neu que cap màscara no amaga, per data: {shares}</translation>
        </message>
        <message>
            <location filename="../core/series/screen.py" />
            <source>These dates were largely rejected by the screen for missed clouds: {worst}. They depart from the dates before and after in the way of clouds, haze, shadows or passing snow. Look at them; switch the screen off if they are right.</source>
            <translation>El cribratge de núvols no detectats ha rebutjat gran part d'aquestes dates: {worst}. S'aparten de les dates anteriors i posteriors com ho fan els núvols, la boirina, les ombres o la neu passatgera. Reviseu-les; desactiveu el cribratge si són correctes.</translation>
        </message>
        <message>
            <location filename="../core/series/screened_stack.py" />
            <source>Screening</source>
            <translation>S'està cribrant</translation>
        </message>
        <message>
            <location filename="../core/series/tiles.py" />
            <source>A tile of {tile} pixels is too small. Choose 16 or more, or 0 for automatic.</source>
            <translation>Una tessel·la de {tile} píxels és massa petita. Trieu 16 o més, o 0 per a automàtic.</translation>
        </message>
        <message>
            <location filename="../core/series/tiles.py" />
            <source>Tiles of {side} pixels with a margin of {margin} source pixels.</source>
            <translation>Tessel·les de {side} píxels amb un marge de {margin} píxels d'origen.</translation>
        </message>
        <message>
            <location filename="../core/series/tiles.py" />
            <source>The model {name} looks at the whole image at once: the tile size is not used.</source>
            <translation>El model {name} mira tota la imatge alhora: la mida de tessel·la no s'usa.</translation>
        </message>
        <message>
            <location filename="../core/series/upsampling.py" />
            <source>Unknown up-sampling '{kind}'. Choose one of: {choices}.</source>
            <translation>Sobremostreig '{kind}' desconegut. Trieu-ne un d'aquests: {choices}.</translation>
        </message>
        <message>
            <location filename="../core/stack/area.py" />
            <source>{folder} holds no area: expected files named .npz. Pack the areas into it first.</source>
            <translation>{folder} no conté cap zona: s'esperaven fitxers .npz. Empaqueteu-hi abans les zones.</translation>
        </message>
        <message>
            <location filename="../core/stack/area.py" />
            <source>The area {name} lacks {missing}; it has {bands}. Leave it out, or give one with these bands.</source>
            <translation>La zona {name} no té {missing}; té {bands}. Prescindiu-ne, o indiqueu-ne una amb aquestes bandes.</translation>
        </message>
        <message>
            <location filename="../core/stack/area.py" />
            <source>{path} cannot be read ({error}). Write it again from the rasters.</source>
            <translation>{path} no es pot llegir ({error}). Torneu-lo a escriure a partir dels ràsters.</translation>
        </message>
        <message>
            <location filename="../core/stack/band_files.py" />
            <source>{count} files of one band each are joined to {rasters} rasters, by their names: {names}.</source>
            <translation>{count} fitxers d'una banda cadascun s'uneixen en {rasters} ràsters, segons els seus noms: {names}.</translation>
        </message>
        <message>
            <location filename="../core/stack/band_files.py" />
            <source>{path} cannot be made of its bands.</source>
            <translation>{path} no es pot crear a partir de les seves bandes.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>The reflectance scale {scale} is not a positive number. Use 0.0001 for Sentinel-2.</source>
            <translation>L'escala de reflectància {scale} no és un nombre positiu. Useu 0.0001 per a Sentinel-2.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>The reflectance offset {offset} is not a number of reflectance. Use -0.1 for Sentinel-2 of processing baseline 04.00 or later whose values are 1000 larger, and 0 for others.</source>
            <translation>El desplaçament de reflectància {offset} no és un valor de reflectància. Useu -0.1 per a Sentinel-2 de la línia base de processament 04.00 o posterior amb valors 1000 unitats més grans, i 0 per als altres.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>stored value x declared scale + declared offset</source>
            <translation>valor desat x escala declarada + desplaçament declarat</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>stored value / 255</source>
            <translation>valor desat / 255</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>The rasters have different scales or offsets; each is read with its own.</source>
            <translation>Els ràsters tenen escales o desplaçaments diferents; cadascun es llegeix amb els seus.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>stored value / 10000</source>
            <translation>valor desat / 10000</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>bands {names}</source>
            <translation>bandes {names}</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>Reflectance = {formula}{place}, {reason}{stop}</source>
            <translation>Reflectància = {formula}{place}, {reason}{stop}</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>Reflectance = {formula}{place}; see the warning.</source>
            <translation>Reflectància = {formula}{place}; vegeu l'avís.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>Reflectance = {formula}{place}: {reason}.</source>
            <translation>Reflectància = {formula}{place}: {reason}.</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>stored value</source>
            <translation>valor desat</translation>
        </message>
        <message>
            <location filename="../core/stack/calibration.py" />
            <source>stored value x {scale:g}</source>
            <translation>valor desat x {scale:g}</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>Set the temporal range in the layer's properties, put the date in the file name (2021-05-01), or call it as its raster (x.tif and x_mask.tif).</source>
            <translation>Definiu l'interval temporal a les propietats de la capa, poseu la data al nom del fitxer (2021-05-01), o doneu-li el nom del seu ràster (x.tif i x_mask.tif).</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The mask {label} is of {time}, and no raster is of this day ({listed}). Correct its date, or remove it.</source>
            <translation>La màscara {label} és de {time}, i cap ràster no és d'aquest dia ({listed}). Corregiu-ne la data, o traieu-la.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>'Masks to use' is 'Given masks only', and none is given. Choose 'Cloud masks' or a 'Mask band'.</source>
            <translation>«Màscares que es fan servir» és «Només les màscares donades», però no se n'ha donat cap. Trieu «Màscares de núvols» o una «Banda de la màscara».</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The date of the mask {label} is unknown. {remedy}</source>
            <translation>Es desconeix la data de la màscara {label}. {remedy}</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The mask {label} shows another place than {name}, the raster of its date. Check its coordinate reference system, or remove it.</source>
            <translation>La màscara {label} mostra un lloc diferent de {name}, el ràster de la seva data. Comproveu-ne el sistema de referència de coordenades, o traieu-la.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>Cloud masks are given, and the masks to use are 'none'. Leave them out, or choose 'given'.</source>
            <translation>Es donen màscares de núvols, però les màscares que es fan servir són 'none'. No les doneu, o trieu 'given'.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The mask {label} has no coordinate reference system. Assign that of {name} to it.</source>
            <translation>La màscara {label} no té sistema de referència de coordenades. Assigneu-li el de {name}.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>These are named like masks of rasters beside them, but show another place, and are ignored: {elsewhere}. Check their coordinate reference system; without one, a mask needs the size of its raster.</source>
            <translation>Aquests fitxers tenen nom de màscara dels ràsters del costat, però mostren un altre lloc, i s'ignoren: {elsewhere}. Comproveu-ne el sistema de referència de coordenades; si no en té, una màscara ha de tenir la mida del seu ràster.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>{bare} of {count} dates have no cloud mask, the others have.</source>
            <translation>{bare} de les {count} dates no tenen màscara de núvols; les altres sí.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>{mask} hides: {classes}; clouds and shadows grow by {growth}.</source>
            <translation>{mask} amaga: {classes}; els núvols i les ombres s'amplien en {growth}.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>These masks cover only a part of their rasters: {partial}. What lies outside of them is hidden. Give masks of the whole rasters, or an extent that the masks cover.</source>
            <translation>Aquestes màscares només cobreixen una part dels seus ràsters: {partial}. El que en queda fora s'amaga. Indiqueu màscares dels ràsters sencers, o una extensió que les màscares cobreixin.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The masks hide {share:.0%} or more in half of the dates. Where 1 (or 255) stands for clear pixels in them, say so: set 'Masked values' to 0.</source>
            <translation>Les màscares amaguen el {share:.0%} o més en la meitat de les dates. Si 1 (o 255) hi significa píxels clars, indiqueu-ho: poseu «Valors emmascarats» a 0.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>The masked values ({listed}) occur in no mask, so nothing is hidden. Correct them ('Masked values'), or leave them empty.</source>
            <translation>Els valors emmascarats ({listed}) no apareixen en cap màscara, de manera que no s'amaga res. Corregiu-los («Valors emmascarats»), o deixeu-los buits.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>So are {count} more.</source>
            <translation>Se n'ignoren més: {count}.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>{share:.0%} by {mask}</source>
            <translation>{share:.0%} per {mask}</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>{time}: masked {shares}.</source>
            <translation>{time}: emmascarat {shares}.</translation>
        </message>
        <message>
            <location filename="../core/stack/cloud_masks.py" />
            <source>{name}: a mask beside it is ignored. {error}</source>
            <translation>{name}: s'ignora una màscara que hi ha al costat. {error}</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>The reference raster '{reference}' is not among the inputs: {names}.</source>
            <translation>El ràster de referència '{reference}' no és entre les entrades: {names}.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>No overlap with the grid of {label}: {labels}. Remove these rasters, or choose another reference or extent.</source>
            <translation>No se solapen amb la graella de {label}: {labels}. Traieu aquests ràsters, o trieu una altra referència o extensió.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>The extent {xmin:.10g}, {ymin:.10g}, {xmax:.10g}, {ymax:.10g} (xmin, ymin, xmax, ymax)</source>
            <translation>L'extensió {xmin:.10g}, {ymin:.10g}, {xmax:.10g}, {ymax:.10g} (xmin, ymin, xmax, ymax)</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>No coordinate reference system is known for: {bare}. Assign one to these rasters.</source>
            <translation>No es coneix el sistema de referència de coordenades de: {bare}. Assigneu-ne un a aquests ràsters.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>{text} has no size. Draw a larger one.</source>
            <translation>{text} no té superfície. Dibuixeu-ne una de més gran.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>{text} lies outside of the rasters ({box}). Choose an extent inside.</source>
            <translation>{text} queda fora dels ràsters ({box}). Trieu una extensió de dins.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>The rasters are on different grids; that of {label} is taken, and these are warped to it: {others}.</source>
            <translation>Els ràsters són en graelles diferents; es pren la de {label}, i s'hi reprojecten aquests: {others}.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>The rasters are on different grids; that of {label} is taken.</source>
            <translation>Els ràsters són en graelles diferents; es pren la de {label}.</translation>
        </message>
        <message>
            <location filename="../core/stack/common_grid.py" />
            <source>they do not overlap the grid of {label}</source>
            <translation>no se solapen amb la graella de {label}</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the temporal range</source>
            <translation>l'interval temporal</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the metadata</source>
            <translation>les metadades</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the bands</source>
            <translation>les bandes</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the name</source>
            <translation>el nom</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the TIFFTAG_DATETIME</source>
            <translation>l'etiqueta TIFFTAG_DATETIME</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>the parameter</source>
            <translation>el paràmetre</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>{texts}; and {count} more</source>
            <translation>{texts}; i {count} més</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>{count} from {origin}</source>
            <translation>{count} segons {origin}</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>Dates: {origins}.</source>
            <translation>Dates: {origins}.</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>The metadata and the name say different days; the metadata count: {listed}. Where the name is right, give the dates ('Dates of the inputs').</source>
            <translation>Les metadades i el nom indiquen dies diferents; prevalen les metadades: {listed}. Si el nom és el correcte, indiqueu les dates («Dates de les entrades»).</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>The bands, or the files behind them, and the name say different days; the bands count: {listed}. Where the name is right, give the dates ('Dates of the inputs').</source>
            <translation>Les bandes, o els fitxers que hi ha al darrere, i el nom indiquen dies diferents; prevalen les bandes: {listed}. Si el nom és el correcte, indiqueu les dates («Dates de les entrades»).</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>TIFFTAG_DATETIME, mostly the time when a file was made, and the name say different days; the name counts: {listed}. Where the tag is right, give the dates ('Dates of the inputs').</source>
            <translation>TIFFTAG_DATETIME, gairebé sempre el moment en què es va crear un fitxer, i el nom indiquen dies diferents; preval el nom: {listed}. Si l'etiqueta és la correcta, indiqueu les dates («Dates de les entrades»).</translation>
        </message>
        <message>
            <location filename="../core/stack/date_report.py" />
            <source>The date is known from TIFFTAG_DATETIME alone, mostly the time when a file was made: {listed}. Where it is not the acquisition, give the dates ('Dates of the inputs').</source>
            <translation>La data només es coneix per TIFFTAG_DATETIME, gairebé sempre el moment en què es va crear un fitxer: {listed}. Si no és la data d'adquisició, indiqueu les dates («Dates de les entrades»).</translation>
        </message>
        <message>
            <location filename="../core/stack/families.py" />
            <source>Left out of the series: {names} ({why}). To use what is left out, choose the rasters themselves ('Dated rasters') instead of the series.</source>
            <translation>Descartat de la sèrie: {names} ({why}). Per fer servir el que s'ha descartat, trieu els ràsters un a un («Ràsters amb data») en lloc de la sèrie.</translation>
        </message>
        <message>
            <location filename="../core/stack/families.py" />
            <source>other bands, data type or kind of reference system</source>
            <translation>altres bandes, un altre tipus de dades o un altre tipus de sistema de referència</translation>
        </message>
        <message>
            <location filename="../core/stack/families.py" />
            <source>a second image of a date</source>
            <translation>una segona imatge d'una data</translation>
        </message>
        <message>
            <location filename="../core/stack/finishing.py" />
            <location filename="../core/stack/image_writer.py" />
            <source>Writing {file}</source>
            <translation>S'està escrivint {file}</translation>
        </message>
        <message>
            <location filename="../core/stack/image_writer.py" />
            <source>{name} is no name for a GeoTIFF. Let it end in .tif.</source>
            <translation>{name} no és un nom vàlid per a un GeoTIFF. Feu que acabi en .tif.</translation>
        </message>
        <message>
            <location filename="../core/stack/image_writer.py" />
            <source>choose another folder</source>
            <translation>trieu una altra carpeta</translation>
        </message>
        <message>
            <location filename="../core/stack/index.py" />
            <source>{path} lists no date. Make the stack again.</source>
            <translation>{path} no conté cap data. Torneu a crear la sèrie.</translation>
        </message>
        <message>
            <location filename="../core/stack/index.py" />
            <source>{folder} holds no {name}. Choose the folder of a stack.</source>
            <translation>{folder} no conté {name}. Trieu la carpeta d'una sèrie.</translation>
        </message>
        <message>
            <location filename="../core/stack/index.py" />
            <source>{path} is not a stack of this plugin ({error}). Make the stack again.</source>
            <translation>{path} no és una sèrie d'aquest connector ({error}). Torneu a crear la sèrie.</translation>
        </message>
        <message>
            <location filename="../core/stack/index.py" />
            <source>it names a file outside of its folder, {href:.100}</source>
            <translation>anomena un fitxer de fora de la seva carpeta, {href:.100}</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>The rasters have {width} x {height} pixels in this area, more than can be worked on at a time ({most} x {most}). Choose a smaller extent.</source>
            <translation>Els ràsters tenen {width} x {height} píxels en aquesta àrea, més dels que es poden processar alhora ({most} x {most}). Trieu una extensió més petita.</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>{named} holds no valid pixel in this area: all is nodata or masked in at least one band.</source>
            <translation>{named} no conté cap píxel vàlid en aquesta àrea: tot és nodata o està emmascarat en almenys una banda.</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>{named} hold no valid pixel in this area: all is nodata or masked in at least one band.</source>
            <translation>{named} no contenen cap píxel vàlid en aquesta àrea: tot és nodata o està emmascarat en almenys una banda.</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>{why} {left}, and {minimum} are needed at least. Add dates with pixels here.</source>
            <translation>{why} {left}, i en calen almenys {minimum}. Afegiu dates amb píxels en aquesta àrea.</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>The cloud masks hide every pixel of every date ({dates}). Let fewer classes hide ('Masked classes'), check which values mean clouds ('Masked values'), or take no masks ('Masks to use': 'None').</source>
            <translation>Les màscares de núvols amaguen tots els píxels de totes les dates ({dates}). Reduïu les classes que amaguen («Classes emmascarades»), comproveu quins valors signifiquen núvols («Valors emmascarats»), o no useu màscares («Màscares que es fan servir»: «Cap»).</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>{why} Choose another raster, or another area.</source>
            <translation>{why} Trieu un altre ràster, o una altra àrea.</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>1 date is left</source>
            <translation>Queda 1 data</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>{count} dates are left</source>
            <translation>Queden {count} dates</translation>
        </message>
        <message>
            <location filename="../core/stack/levels.py" />
            <source>The cloud masks hide these dates wholly, which add nothing: {dates}.</source>
            <translation>Les màscares de núvols amaguen del tot aquestes dates, que no aporten res: {dates}.</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_content.py" />
            <source>The mask {label} has {count} bands ({names}), none of which is named like a mask (SCL, QA_PIXEL, Fmask, CLM, ...). Choose it under 'Cloud masks', and say which band it is ('Mask band').</source>
            <translation>La màscara {label} té {count} bandes ({names}), cap de les quals no té nom de màscara (SCL, QA_PIXEL, Fmask, CLM, ...). Trieu-la a «Màscares de núvols», i indiqueu quina banda és («Banda de la màscara»).</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_content.py" />
            <source>band {name}</source>
            <translation>banda {name}</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_content.py" />
            <source>The values of the mask {name} are not understood ({listed}): a mask holds 0 and 1, or classes or bits and is called so (SCL, QA_PIXEL, Fmask, CLM, udm2, state_1km). Say which of its values hide ('Masked values': 1, or 8-10, 3, or 0.4-1).</source>
            <translation>Els valors de la màscara {name} no es reconeixen ({listed}): una màscara conté 0 i 1, o bé classes o bits, i llavors el nom ho indica (SCL, QA_PIXEL, Fmask, CLM, udm2, state_1km). Indiqueu quins dels seus valors amaguen («Valors emmascarats»: 1, o 8-10, 3, o 0.4-1).</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_content.py" />
            <source>There is no mask band '{wanted}' in {label}. It has: {listed}. Give a name or number of these ('Mask band'), or leave it empty.</source>
            <translation>No hi ha cap banda de màscara '{wanted}' a {label}. Té: {listed}. Indiqueu un nom o número d'aquests («Banda de la màscara»), o deixeu-ho buit.</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_content.py" />
            <source>{label} has {count} bands, and {title} has {needed}.</source>
            <translation>{label} té {count} bandes, i {title} en té {needed}.</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_file.py" />
            <source>The mask {source} has no band {index}. It has changed since the stack was opened: open it again.</source>
            <translation>La màscara {source} no té la banda {index}. Ha canviat des que es va obrir la sèrie: torneu-la a obrir.</translation>
        </message>
        <message>
            <location filename="../core/stack/mask_file.py" />
            <source>The mask {source} cannot be warped to its raster's grid ({log}). Warp it beforehand.</source>
            <translation>La màscara {source} no es pot reprojectar a la graella del seu ràster ({log}). Reprojecteu-la abans.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>{problems} Keep one of them (of two processings of one acquisition the newer), or correct a date: set the temporal range in the layer's properties, put the date in the file name (2021-05-01), or give the dates ('Dates of the inputs') in the order of the inputs.</source>
            <translation>{problems} Conserveu-ne un (de dos processaments d'una mateixa adquisició, el més recent), o corregiu una data: definiu l'interval temporal a les propietats de la capa, poseu la data al nom del fitxer (2021-05-01), o indiqueu les dates («Dates de les entrades») en l'ordre de les entrades.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>What lies outside of the reference raster's extent is left out, of {listed}. Another reference raster keeps it.</source>
            <translation>De {listed} es descarta el que queda fora de l'extensió del ràster de referència. Un altre ràster de referència ho conserva.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>{names} have the same date, {time}, and show the same place.</source>
            <translation>{names} tenen la mateixa data, {time}, i mostren el mateix lloc.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>{problems} They hold different bands: make one raster of those of each date (Raster &gt; Miscellaneous &gt; Build Virtual Raster, each file into a separate band).</source>
            <translation>{problems} Contenen bandes diferents: feu un ràster amb els de cada data (Ràster &gt; Miscel·lània &gt; Construeix un ràster virtual, cada fitxer en una banda independent).</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>Joined to one observation of {time}: {names}.</source>
            <translation>Units en una observació de {time}: {names}.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>{names} are of one date or pass and lie far from each other: together they span {width} x {height} pixels. Work on each place by itself, or correct their dates.</source>
            <translation>{names} són d'una mateixa data o passada i són lluny els uns dels altres: en conjunt abasten {width} x {height} píxels. Treballeu en cada lloc per separat, o corregiu-ne les dates.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>Further dates like it: {count}.</source>
            <translation>Més dates així: {count}.</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>They hold different bands: make one raster of them (Raster &gt; Miscellaneous &gt; Build Virtual Raster, each file into a separate band).</source>
            <translation>Contenen bandes diferents: feu-ne un ràster (Ràster &gt; Miscel·lània &gt; Construeix un ràster virtual, cada fitxer en una banda independent).</translation>
        </message>
        <message>
            <location filename="../core/stack/mosaic.py" />
            <source>If they hold different bands, make one raster of them (Raster &gt; Miscellaneous &gt; Build Virtual Raster, each file into a separate band).</source>
            <translation>Si contenen bandes diferents, feu-ne un ràster (Ràster &gt; Miscel·lània &gt; Construeix un ràster virtual, cada fitxer en una banda independent).</translation>
        </message>
        <message>
            <location filename="../core/stack/observed.py" />
            <source>{path} does not say of which dates the series was made ({error}). Make it again.</source>
            <translation>{path} no indica a partir de quines dates es va fer la sèrie ({error}). Torneu-la a crear.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>{count} raster is given ({names}), but {minimum} dates are needed at least. Add more dates.</source>
            <translation>Es dona {count} ràster ({names}), però calen almenys {minimum} dates. Afegiu més dates.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>The {count} rasters are tiles of {dates_left} date ({dates}), but {minimum} dates are needed at least. Add more dates.</source>
            <translation>Els {count} ràsters són tessel·les de {dates_left} data ({dates}), però calen almenys {minimum} dates. Afegiu més dates.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>No raster is given. Choose the raster layers or files of at least two dates.</source>
            <translation>No es dona cap ràster. Trieu les capes ràster o els fitxers d'almenys dues dates.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>The rasters have different numbers of bands ({listed}). Use rasters with the same bands in the same order.</source>
            <translation>Els ràsters tenen nombres de bandes diferents ({listed}). Useu ràsters amb les mateixes bandes en el mateix ordre.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>The bands are stored in different data types ({listed}). Convert them to one type, or choose bands of one type.</source>
            <translation>Les bandes es desen en tipus de dades diferents ({listed}). Convertiu-les a un sol tipus, o trieu bandes d'un sol tipus.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>A band is asked for twice in {names}. Name each one once.</source>
            <translation>Una banda es demana dues vegades a {names}. Indiqueu cadascuna un sol cop.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>Only {dates} are left of the series; {minimum} dates are needed at least. Add more dates.</source>
            <translation>De la sèrie només queden {dates}; calen almenys {minimum} dates. Afegiu més dates.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source> Of band files of one date make one raster first (Raster &gt; Miscellaneous &gt; Build Virtual Raster, each file into a separate band).</source>
            <translation> Amb els fitxers de bandes d'una mateixa data feu abans un ràster (Ràster &gt; Miscel·lània &gt; Construeix un ràster virtual, cada fitxer en una banda independent).</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>{label} has the bands {own}, the others {names}. Use rasters with the same bands in the same order.{join}</source>
            <translation>{label} té les bandes {own}, els altres {names}. Useu ràsters amb les mateixes bandes en el mateix ordre.{join}</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>There is no band '{band}'. The rasters have: {names}.</source>
            <translation>No hi ha cap banda '{band}'. Els ràsters tenen: {names}.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>Only {date} is left of the series; {minimum} dates are needed at least. Add more dates.</source>
            <translation>De la sèrie només queda {date}; calen almenys {minimum} dates. Afegiu més dates.</translation>
        </message>
        <message>
            <location filename="../core/stack/open.py" />
            <source>The rasters declare no nodata value; 0 is taken as nodata, as in Sentinel-2's own files.</source>
            <translation>Els ràsters no declaren cap valor nodata; es pren 0 com a nodata, com en els fitxers originals de Sentinel-2.</translation>
        </message>
        <message>
            <location filename="../core/stack/parts.py" />
            <source>A computed part, {values}, cannot be read ({error}). The output folder must be one that every worker sees, under the same path.</source>
            <translation>No es pot llegir una part calculada, {values} ({error}). La carpeta de sortida ha de ser una que tots els processos de treball vegin amb el mateix camí.</translation>
        </message>
        <message>
            <location filename="../core/stack/parts.py" />
            <source>A part cannot be written to {folder} ({reason}). The output folder must be one that every worker sees, under the same path, and can write to.</source>
            <translation>No es pot escriure una part a {folder} ({reason}). La carpeta de sortida ha de ser una que tots els processos de treball vegin amb el mateix camí, i on puguin escriure.</translation>
        </message>
        <message>
            <location filename="../core/stack/product_files.py" />
            <source>metadata of the product in {name}</source>
            <translation>metadades del producte a {name}</translation>
        </message>
        <message>
            <location filename="../core/stack/raster_file.py" />
            <source>{path} has {count} bands, yet band {band} is asked for. It has changed since the stack was opened: open it again.</source>
            <translation>{path} té {count} bandes, però es demana la banda {band}. Ha canviat des que es va obrir la sèrie: torneu-la a obrir.</translation>
        </message>
        <message>
            <location filename="../core/stack/raster_file.py" />
            <source>{path} cannot be warped to the stack's grid ({log}). Warp it beforehand.</source>
            <translation>{path} no es pot reprojectar a la graella de la sèrie ({log}). Reprojecteu-lo abans.</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>If that is wrong, give the reflectance scale and the reflectance offset.</source>
            <translation>Si no és correcte, indiqueu l'escala i el desplaçament de reflectància.</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset {value:g}: processing baseline {baseline:05.2f}{caveat}</source>
            <translation>desplaçament {value:g}: línia base de processament {baseline:05.2f}{caveat}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>assumed: values up to about {high:.4g} without a declared scale, of a product that name and metadata do not say. {remedy}</source>
            <translation>suposat: valors de fins a uns {high:.4g} sense escala declarada, d'un producte que ni el nom ni les metadades indiquen. {remedy}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>They are worked on and written as they are; leave the band out, or give the reflectance scale.</source>
            <translation>Es processen i s'escriuen tal com són; prescindiu de la banda, o indiqueu l'escala de reflectància.</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>assumed: Sentinel-2 of an unknown processing baseline ({source}). From baseline 04.00 on (25 January 2022, and what was processed again since) values are 1000 larger: then give the reflectance offset -0.1</source>
            <translation>suposat: Sentinel-2 d'una línia base de processament desconeguda ({source}). Des de la línia base 04.00 (25 de gener del 2022, i el que s'ha reprocessat des d'aleshores) els valors són 1000 unitats més grans: en aquest cas indiqueu el desplaçament de reflectància -0.1</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>the declared scale {scale:g} and offset {offset:g} make no reflectance; {reason}</source>
            <translation>l'escala {scale:g} i el desplaçament {offset:g} declarats no donen reflectància; {reason}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>scale {scale:g}: declared by the item</source>
            <translation>escala {scale:g}: declarada per l'ítem</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>; this collection's flag is unreliable</source>
            <translation>; l'indicador d'aquesta col·lecció no és fiable</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset 0: processing baseline {baseline:05.2f}, against the declared offset {offset:g}</source>
            <translation>desplaçament 0: línia base de processament {baseline:05.2f}, en contra del desplaçament declarat {offset:g}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset 0: this collection took it off whatever its flag says, since March 2022</source>
            <translation>desplaçament 0: aquesta col·lecció ja el resta, digui el que digui el seu indicador, des del març del 2022</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset 0: neither an offset nor a processing baseline is given</source>
            <translation>desplaçament 0: no es dona ni un desplaçament ni una línia base de processament</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>the declared scale {scale:g} and offset {offset:g} cannot be used; {reason}</source>
            <translation>l'escala {scale:g} i el desplaçament {offset:g} declarats no es poden fer servir; {reason}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset {offset:g} declared in stored units</source>
            <translation>desplaçament {offset:g} declarat en unitats dels valors desats</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>processing baseline {baseline:05.2f} ({source})</source>
            <translation>línia base de processament {baseline:05.2f} ({source})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>declared scale and offset</source>
            <translation>escala i desplaçament declarats</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>counts of Landsat Level-1 are no surface reflectance ({source})</source>
            <translation>els nivells digitals de Landsat Level-1 no són reflectància de superfície ({source})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>its values are no surface reflectance ({source})</source>
            <translation>els seus valors no són reflectància de superfície ({source})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>processing baseline 04.00 or later, by its date ({source})</source>
            <translation>línia base de processament 04.00 o posterior, segons la seva data ({source})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{reason}, yet values as low as {low:.4g} look as if the 1000 had been taken off already; then give the reflectance offset 0</source>
            <translation>{reason}, però valors tan baixos com {low:.4g} semblen indicar que ja s'hi han restat els 1000; en aquest cas indiqueu el desplaçament de reflectància 0</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{reason}, which makes values up to about {bright:.4g}: no reflectance. {remedy}</source>
            <translation>{reason}, cosa que dona valors de fins a uns {bright:.4g}: no és reflectància. {remedy}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>scale 1: Landsat Level-1 counts are no surface reflectance</source>
            <translation>escala 1: els nivells digitals de Landsat Level-1 no són reflectància de superfície</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>scale {scale:g}, offset {offset:g}: {kind}</source>
            <translation>escala {scale:g}, desplaçament {offset:g}: {kind}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset 0: earthsearch:boa_offset_applied is true{caveat}</source>
            <translation>desplaçament 0: earthsearch:boa_offset_applied és cert{caveat}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>offset {offset:g}: declared by the item</source>
            <translation>desplaçament {offset:g}: declarat per l'ítem</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>as the raster's metadata say</source>
            <translation>segons les metadades del ràster</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{baseline_text}, against the declared offset {offset:g}</source>
            <translation>{baseline_text}, en contra del desplaçament declarat {offset:g}</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>declared, although {baseline_text} stores values that are 1000 larger: this copy is taken to be without them; else give the reflectance offset -0.1</source>
            <translation>declarat, encara que amb {baseline_text} es desen valors 1000 unitats més grans: se suposa que aquesta còpia no les té; si no, indiqueu el desplaçament de reflectància -0.1</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>fractions without a declared scale</source>
            <translation>fraccions sense escala declarada</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{name} holds temperatures, no reflectance</source>
            <translation>{name} conté temperatures, no reflectància</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>classes are copied</source>
            <translation>les classes es copien</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{name} is no reflectance</source>
            <translation>{name} no és reflectància</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>8-bit values without a declared scale</source>
            <translation>valors de 8 bits sense escala declarada</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>{kind} (band {band})</source>
            <translation>{kind} (banda {band})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>harmonized ({source})</source>
            <translation>harmonitzat ({source})</translation>
        </message>
        <message>
            <location filename="../core/stack/reflectance.py" />
            <source>as given</source>
            <translation>tal com s'ha indicat</translation>
        </message>
        <message>
            <location filename="../core/stack/scene_clouds.py" />
            <source>The cloud cover of the whole scene and what is hidden over this area disagree on {listed}. Look at these dates: clouds may be missed where the scene is cloudy, and bright ground may be taken for cloud where it is clear.</source>
            <translation>La cobertura de núvols de l'escena sencera i el que s'amaga sobre aquesta àrea no concorden en {listed}. Reviseu aquestes dates: pot ser que no es detectin núvols on l'escena és ennuvolada, i que es prenguin superfícies brillants per núvols on és clara.</translation>
        </message>
        <message>
            <location filename="../core/stack/scene_clouds.py" />
            <source>{date} (scene {scene:.0f} %, area {clouds:.0f} %)</source>
            <translation>{date} (escena {scene:.0f} %, àrea {clouds:.0f} %)</translation>
        </message>
        <message>
            <location filename="../core/stack/select.py" />
            <source>{count} dates were asked for. Ask for at least 1.</source>
            <translation>S'han demanat {count} dates. Demaneu-ne almenys 1.</translation>
        </message>
        <message>
            <location filename="../core/stack/select.py" />
            <source>{count} dates were asked for, and there are {available}. Ask for fewer, or add dates.</source>
            <translation>S'han demanat {count} dates, i n'hi ha {available}. Demaneu-ne menys, o afegiu dates.</translation>
        </message>
        <message>
            <location filename="../core/stack/select.py" />
            <source>The date {time} occurs twice. Leave one of them out.</source>
            <translation>La data {time} apareix dues vegades. Prescindiu d'una de les dues.</translation>
        </message>
        <message>
            <location filename="../core/stack/select.py" />
            <source>Each date needs one clear share between 0 and 1.</source>
            <translation>Cada data necessita una part clara entre 0 i 1.</translation>
        </message>
        <message>
            <location filename="../core/stack/select.py" />
            <source>The date {time} has no time zone. Give it in UTC.</source>
            <translation>La data {time} no indica el fus horari. Indiqueu-la en UTC.</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>Write the dates of the inputs as 2021-05-01 or 2021-05-01T10:30.</source>
            <translation>Escriviu les dates de les entrades com 2021-05-01 o 2021-05-01T10:30.</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>Set the temporal range in the layer's properties, put the date in the file name (2021-05-01), or give the dates ('Dates of the inputs': 2021-05-01, 2021-05-11 in the order of the inputs, or by name, summer.tif=2021-07-01).</source>
            <translation>Definiu l'interval temporal a les propietats de la capa, poseu la data al nom del fitxer (2021-05-01), o indiqueu les dates («Dates de les entrades»: 2021-05-01, 2021-05-11 en l'ordre de les entrades, o per nom, estiu.tif=2021-07-01).</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{given} given for {count} rasters with {bands} bands in all. Give one for each raster in order, with nothing between two commas where its own date is right; or one for each band; or give them by name.</source>
            <translation>{given} per a {count} ràsters amb {bands} bandes en total. Indiqueu-ne una per a cada ràster en ordre, sense res entre dues comes on la seva pròpia data sigui la correcta; o una per a cada banda; o indiqueu-les per nom.</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{label}: its bands are dates on a time axis that cannot be read ({unreadable_axis}). Give a date for each of its {count} bands ('Dates of the inputs'), or one for the file, if all bands are of one date.</source>
            <translation>{label}: les seves bandes són dates d'un eix temporal que no es pot llegir ({unreadable_axis}). Indiqueu una data per a cadascuna de les {count} bandes («Dates de les entrades»), o una per al fitxer, si totes les bandes són d'una sola data.</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{label}: its bands are {count} dates, by {source}; each date is taken by itself. To take them as bands of one date, give it for the file ('Dates of the inputs').</source>
            <translation>{label}: les seves bandes són {count} dates, segons {source}; cada data es pren per separat. Per prendre-les com a bandes d'una sola data, indiqueu-la per al fitxer («Dates de les entrades»).</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>The date is unknown for: {labels}. {remedy}</source>
            <translation>Es desconeix la data de: {labels}. {remedy}</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>1 date is</source>
            <translation>Es dona 1 data</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{available} dates are</source>
            <translation>Es donen {available} dates</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{available} dates are given, one for each band: each band is taken as a date.</source>
            <translation>Es donen {available} dates, una per a cada banda: cada banda es pren com una data.</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>their dates are unknown</source>
            <translation>se'n desconeixen les dates</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{label} (metadata {time}, name {start})</source>
            <translation>{label} (metadades {time}, nom {start})</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{label} (bands {band_time}, name {start})</source>
            <translation>{label} (bandes {band_time}, nom {start})</translation>
        </message>
        <message>
            <location filename="../core/stack/sources.py" />
            <source>{label} (name {start}, TIFFTAG_DATETIME {tag})</source>
            <translation>{label} (nom {start}, TIFFTAG_DATETIME {tag})</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{path} has no cloud mask. Put {mask} (band CLM: 0 clear, or SCL) or its scene classification (..._SCL.tif) beside it, or choose 'Cloud masks'. Where its clouds are nodata already, take no masks ('Masks to use': 'None').</source>
            <translation>{path} no té màscara de núvols. Poseu {mask} (banda CLM: 0 clar, o SCL) o la seva classificació d'escena (..._SCL.tif) al costat, o trieu «Màscares de núvols». Si els seus núvols ja són nodata, no useu màscares («Màscares que es fan servir»: «Cap»).</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{folder} is not a folder. Give the folder that holds one subfolder (or .npz) an area.</source>
            <translation>{folder} no és una carpeta. Indiqueu la carpeta que conté una subcarpeta (o .npz) per zona.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{folder} holds no area: expected subfolders with NN_YYYY-MM-DD_L2A.tif files or a stack.json, or .npz files.</source>
            <translation>{folder} no conté cap zona: s'esperaven subcarpetes amb fitxers NN_YYYY-MM-DD_L2A.tif o un stack.json, o fitxers .npz.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>Several areas are named {double}. Give each once, or rename a folder.</source>
            <translation>Diverses zones es diuen {double}. Indiqueu cadascuna un sol cop, o canvieu el nom d'una carpeta.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{folder} holds no NN_YYYY-MM-DD_L2A.tif file.</source>
            <translation>{folder} no conté cap fitxer NN_YYYY-MM-DD_L2A.tif.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{folder}: dates of different shapes {sizes} or bands {layouts}; expected one. Keep the dates of one grid with the same bands in a folder of their own.</source>
            <translation>{folder}: dates de formes {sizes} o bandes {layouts} diferents; s'esperava que fossin iguals. Poseu en una carpeta pròpia les dates amb la mateixa graella i les mateixes bandes.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{folder}: bands without a name {bands}; expected such as {expected}. Describe them.</source>
            <translation>{folder}: bandes sense nom {bands}; s'esperaven noms com {expected}. Indiqueu-los a la descripció de les bandes.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>{path} cannot be read ({log}). Get the file again, or remove it.</source>
            <translation>{path} no es pot llegir ({log}). Torneu a obtenir el fitxer, o traieu-lo.</translation>
        </message>
        <message>
            <location filename="../core/stack/training_areas.py" />
            <source>The stack {folder} lacks {missing}; it has {bands}. Networks learn from all bands of Sentinel-2 L2A: fetch the scenes with the bands {expected}.</source>
            <translation>La sèrie {folder} no té {missing}; té {bands}. Les xarxes aprenen de totes les bandes de Sentinel-2 L2A: obteniu les escenes amb les bandes {expected}.</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>There is nothing between two classes, so they cannot be interpolated or compared. {leave}, cut the series out with 'Clip a time series', which copies classes, or make colours of a palette first (Raster &gt; Conversion &gt; PCT to RGB).</source>
            <translation>No hi ha res entre dues classes, de manera que no es poden interpolar ni comparar. {leave}, retalleu la sèrie amb «Retalla una sèrie temporal», que copia les classes, o convertiu abans la paleta en colors (Ràster &gt; Conversió &gt; PCT a RGB).</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{partly} of {total} pixels sampled have the nodata value in at least one band, but not in all</source>
            <translation>{partly} dels {total} píxels mostrejats tenen el valor nodata en almenys una banda, però no en totes</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>Band {name} of {label} holds classes</source>
            <translation>La banda {name} de {label} conté classes</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>Name the other bands ({others})</source>
            <translation>Indiqueu les altres bandes ({others})</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>Remove it from the input</source>
            <translation>Traieu-lo de l'entrada</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>The nodata rule '{rule}' is unknown. Choose one of {rules}.</source>
            <translation>La regla de nodata '{rule}' és desconeguda. Trieu-ne una de {rules}.</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>as asked for</source>
            <translation>com s'ha demanat</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>as is right for a picture</source>
            <translation>com convé a una imatge fotogràfica</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>the nodata value {nodata:g} is declared, which {dtype} cannot hold: no pixel has it. The output says by a mask what is nodata.</source>
            <translation>es declara el valor nodata {nodata:g}, que {dtype} no pot contenir: cap píxel no el té. La sortida indica amb una màscara què és nodata.</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>the CRS assigned to it</source>
            <translation>el SRC que se li ha assignat</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>its additional nodata values ({values})</source>
            <translation>els seus valors nodata addicionals ({values})</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>that its own nodata value is switched off</source>
            <translation>que el seu propi valor nodata està desactivat</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>the layer's settings in QGIS count: {settings}.</source>
            <translation>prevalen els paràmetres de la capa al QGIS: {settings}.</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{found}: they count as data, {why} (nodata rule: all).</source>
            <translation>{found}: compten com a dades, {why} (regla de nodata: all).</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>as a spectrum needs all of its bands</source>
            <translation>ja que un espectre necessita totes les seves bandes</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{found}: they count as nodata, {why} (nodata rule: any; 'all' keeps them as data).</source>
            <translation>{found}: compten com a nodata, {why} (regla de nodata: any; 'all' els conserva com a dades).</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{what}: {reason}. Its values are copied or taken by nearest pixel.</source>
            <translation>{what}: {reason}. Els seus valors es copien o es prenen del píxel més proper.</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{what}: {reason}. {without_classes}</source>
            <translation>{what}: {reason}. {without_classes}</translation>
        </message>
        <message>
            <location filename="../core/stack/validity.py" />
            <source>{what}, it seems: {reason}. It is taken as data, as it is asked for.</source>
            <translation>{what}, pel que sembla: {reason}. Es pren com a dades, com s'ha demanat.</translation>
        </message>
        <message>
            <location filename="../core/stack/writer.py" />
            <source>Two target dates are the same. Name each date once.</source>
            <translation>Dues dates objectiu són iguals. Indiqueu cada data un sol cop.</translation>
        </message>
        <message>
            <location filename="../core/stack/writer.py" />
            <source>Writing to {folder} has ended already. Start a new run.</source>
            <translation>L'escriptura a {folder} ja ha acabat. Inicieu una nova execució.</translation>
        </message>
        <message>
            <location filename="../core/stack/writer.py" />
            <source>There is no date to write. Give at least one target date.</source>
            <translation>No hi ha cap data per escriure. Indiqueu almenys una data objectiu.</translation>
        </message>
        <message>
            <location filename="../core/stack/writer.py" />
            <source>choose another folder, or ask for fewer dates or less scale</source>
            <translation>trieu una altra carpeta, o demaneu menys dates o una escala més petita</translation>
        </message>
        <message>
            <location filename="../core/stack/writer.py" />
            <source>{folder} holds the input {name}. Choose another folder for the output.</source>
            <translation>{folder} conté l'entrada {name}. Trieu una altra carpeta per a la sortida.</translation>
        </message>
        <message>
            <location filename="../core/words.py" />
            <source>{names} and {count} more</source>
            <translation>{names} i {count} més</translation>
        </message>
        <message>
            <location filename="../engine/bodies.py" />
            <source>it is of the unknown kind {kind:.80}</source>
            <translation>és del tipus desconegut {kind:.80}</translation>
        </message>
        <message>
            <location filename="../engine/bodies.py" />
            <source>its member {name} is {value:.80}</source>
            <translation>el seu membre {name} és {value:.80}</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>The engine hangs in {method}: {what}, last known at {at}. It was stopped, and the next run starts a new one. If it happens again, choose another device (cpu) or a smaller tile; for work over the network, check the connection and QGIS's proxy settings.</source>
            <translation>El motor s'ha quedat blocat a {method}: {what}, últim punt conegut: {at}. S'ha aturat, i la propera execució n'inicia un de nou. Si torna a passar, trieu un altre dispositiu (cpu) o una tessel·la més petita; si es treballa per xarxa, comproveu la connexió i la configuració del servidor intermediari del QGIS.</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>The engine was shut down during {method}. Start the run again.</source>
            <translation>El motor s'ha tancat durant {method}. Torneu a iniciar l'execució.</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>The engine died in {method}: {ending}. Most often the system had run out of memory: choose a smaller tile or fewer dates, close other programs, and start the run again (a new engine is started by itself).{output}</source>
            <translation>El motor s'ha tancat inesperadament a {method}: {ending}. Gairebé sempre és perquè el sistema s'ha quedat sense memòria: trieu una tessel·la més petita o menys dates, tanqueu altres programes, i torneu a iniciar l'execució (un motor nou s'inicia automàticament).{output}</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>no sign of life for {seconds:.0f} s</source>
            <translation>sense senyals de vida durant {seconds:.0f} s</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>no progress and no computing for {seconds:.0f} s</source>
            <translation>sense avenç i sense càlcul durant {seconds:.0f} s</translation>
        </message>
        <message>
            <location filename="../engine/call.py" />
            <source>no progress for {seconds:.0f} s</source>
            <translation>sense avenç durant {seconds:.0f} s</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>The zip holds {count} files: the product was not unpacked.</source>
            <translation>El zip conté {count} fitxers: el producte no s'ha descomprimit.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>The zip holds a folder of the same name as a file: it was not unpacked.</source>
            <translation>El zip conté una carpeta amb el mateix nom que un fitxer: no s'ha descomprimit.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>{name} holds more than {most:.1f} GB, {largest_ratio} times its own size, which no product does. Do not trust it, and report it to the provider.</source>
            <translation>{name} conté més de {most:.1f} GB, {largest_ratio} vegades la seva pròpia mida, cosa que no fa cap producte. No us en fieu, i comuniqueu-ho al proveïdor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>The zip holds a link, {name}: the product was not unpacked.</source>
            <translation>El zip conté un enllaç, {name}: el producte no s'ha descomprimit.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>It was deleted; download it again.</source>
            <translation>S'ha eliminat; torneu-lo a baixar.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>Download it again.</source>
            <translation>Torneu-lo a baixar.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>{name} is not a whole zip file ({why}). {remedy}</source>
            <translation>{name} no és un fitxer zip complet ({why}). {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>{name} cannot be unpacked to {folder} ({reason}). Make room there, or choose another folder.</source>
            <translation>{name} no es pot descomprimir a {folder} ({reason}). Allibereu-hi espai, o trieu una altra carpeta.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/archive.py" />
            <source>The zip holds {name} twice, or in upper and lower case: it was not unpacked. Report it to the provider.</source>
            <translation>El zip conté {name} dues vegades, o en majúscules i minúscules: no s'ha descomprimit. Comuniqueu-ho al proveïdor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/checksum.py" />
            <source>{name} arrived damaged: its {algorithm} is {found}, and the catalogue says {expected}. It was deleted; download it again.</source>
            <translation>{name} ha arribat malmès: el seu {algorithm} és {found}, i el catàleg diu {expected}. S'ha eliminat; torneu-lo a baixar.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/collections.py" />
            <source>{title} answers its list of collections without collections. Check that {url} is the root of a STAC API.</source>
            <translation>{title} respon a la petició de la llista de col·leccions sense cap col·lecció. Comproveu que {url} és l'arrel d'una API STAC.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>The products need {needed:.2f} GB, and {folder} has {free:.2f} GB free. Make room, choose another folder, or fewer scenes.</source>
            <translation>Els productes necessiten {needed:.2f} GB, i a {folder} hi ha {free:.2f} GB lliures. Allibereu espai, o trieu una altra carpeta o menys escenes.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>Preparing {number} of {count}: {id}</source>
            <translation>S'està preparant {number} de {count}: {id}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>Downloading: {done:.0f} of {whole:.0f} MB</source>
            <translation>S'està baixant: {done:.0f} de {whole:.0f} MB</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>{name} is there already.</source>
            <translation>{name} ja hi és.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>It has {size} bytes, and {title} says {expected}.</source>
            <translation>Té {size} bytes, i {title} diu {expected}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>{target} is there already, and is not the file to be downloaded ({error}). It was left as it is: move it away, or choose another folder.</source>
            <translation>{target} ja hi és, i no és el fitxer que es vol baixar ({error}). S'ha deixat com estava: moveu-lo a un altre lloc, o trieu una altra carpeta.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>The folder {folder} cannot be used ({reason}). Choose another.</source>
            <translation>La carpeta {folder} no es pot fer servir ({reason}). Trieu-ne una altra.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>The size of {unknown} files is not known beforehand; {free:.1f} GB are free.</source>
            <translation>No es coneix per endavant la mida de {unknown} fitxers; hi ha {free:.1f} GB lliures.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <source>{id} is given twice: it is downloaded once.</source>
            <translation>{id} s'ha indicat dues vegades: es baixa un sol cop.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download.py" />
            <location filename="../engine/catalog/download_plan.py" />
            <source>The item's host</source>
            <translation>El servidor de l'ítem</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id}: {closed} cannot be read and were left out. {why}</source>
            <translation>{id}: descartat perquè no es pot llegir: {closed}. {why}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>Asset {key} lies at {href}, which is neither https nor S3.</source>
            <translation>El recurs {key} és a {href}, que no és https ni S3.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} is offline: {title} keeps it in its archive, and has to bring it back first. Order it on the provider's web site and try again some hours later, or elsewhere.</source>
            <translation>{id} no és en línia: {title} el guarda al seu arxiu, i abans l'ha de recuperar. Demaneu-lo al lloc web del proveïdor i torneu-ho a provar unes hores més tard, o en un altre lloc.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} is offline at {title}: order it there, and try again later.</source>
            <translation>{id} no és en línia a {title}: demaneu-lo allà, i torneu-ho a provar més tard.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} has no asset {name}. Its assets are: {has}.</source>
            <translation>{id} no té el recurs {name}. Els seus recursos són: {has}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} has no asset {name} that can be read.</source>
            <translation>{id} no té un recurs {name} que es pugui llegir.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} has two files of one name, {name}: it was not downloaded.</source>
            <translation>{id} té dos fitxers amb un mateix nom, {name}: no s'ha baixat.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{id} has no asset at all. Search again.</source>
            <translation>{id} no té cap recurs. Torneu a cercar.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/download_plan.py" />
            <source>{title} hands out its products to users with an account only. Choose an authentication configuration of QGIS with its user name and password, or S3 keys.</source>
            <translation>{title} només lliura els seus productes a usuaris amb compte. Trieu una configuració d'autenticació del QGIS amb el nom d'usuari i la contrasenya, o claus S3.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>{title} ({endpoint}) does not answer in time: nothing whole within {seconds:.0f} s. Try again later, or choose another provider.</source>
            <translation>{title} ({endpoint}) no respon a temps: no ha enviat cap resposta completa en {seconds:.0f} s. Torneu-ho a provar més tard, o trieu un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>{title} cannot do pages that large: {size} a page from here on.</source>
            <translation>{title} no admet pàgines tan grans: {size} per pàgina a partir d'ara.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <location filename="../engine/catalog/stac_api.py" />
            <source>which is not https</source>
            <translation>que no és https</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>{title} ({endpoint}) redirects to {target}, {problem}. Check the address, and whether a proxy or a login page stands before it.</source>
            <translation>{title} ({endpoint}) redirigeix a {target}, {problem}. Comproveu l'adreça, i si s'hi interposa un servidor intermediari o una pàgina d'inici de sessió.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>{title} ({endpoint}) answers packed as {packing}, which was not asked for. Check whether a proxy stands before it, or choose another provider.</source>
            <translation>{title} ({endpoint}) respon comprimit com a {packing}, que no s'ha demanat. Comproveu si s'hi interposa un servidor intermediari, o trieu un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>is busy (status {status})</source>
            <translation>està ocupat (estat {status})</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>another host, which is sent nothing</source>
            <translation>un altre servidor, al qual no s'envia res</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>{title} ({endpoint}) answers with more than {largest:.0f} MB. Narrow the period, the area or the filters, or choose another provider.</source>
            <translation>{title} ({endpoint}) respon amb més de {largest:.0f} MB. Reduïu el període, l'àrea o els filtres, o trieu un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>The file of certificate authorities, {file}, is gone. Start again, and QGIS writes it anew; without QGIS, correct the variable that names it.</source>
            <translation>El fitxer d'autoritats de certificació, {file}, ja no existeix. Torneu a començar i QGIS l'escriurà de nou; sense QGIS, corregiu la variable que l'anomena.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>the transfer stalled</source>
            <translation>la transferència s'ha encallat</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>does not answer</source>
            <translation>no respon</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>broke the connection</source>
            <translation>ha tallat la connexió</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http.py" />
            <source>cannot be reached</source>
            <translation>no és accessible</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} cannot be reached. Check the network, the address, and QGIS's proxy.</source>
            <translation>No es pot accedir a {head}. Comproveu la xarxa, l'adreça i el servidor intermediari del QGIS.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{endpoint} (status {status})</source>
            <translation>{endpoint} (estat {status})</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{title} answered {where} not with JSON but with {what}.</source>
            <translation>{title} ha respost a {where} no amb JSON, sinó amb {what}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{title} refused {where} (status {status}: {explanation}).</source>
            <translation>{title} ha rebutjat {where} (estat {status}: {explanation}).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{title} refused {where} (status {status}).</source>
            <translation>{title} ha rebutjat {where} (estat {status}).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} {remedy}</source>
            <translation>{head} {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>The proxy on the way to {head} does not answer: see QGIS's options, Network.</source>
            <translation>El servidor intermediari que dona accés a {head} no respon: vegeu les opcions del QGIS, Xarxa.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} cannot be trusted: its certificate is not valid here. Behind a proxy that inspects traffic, add its certificate authority in QGIS's options, Authentication.</source>
            <translation>No es pot confiar en {head}: el seu certificat no és vàlid aquí. Darrere d'un servidor intermediari que inspecciona el trànsit, afegiu la seva autoritat de certificació a les opcions del QGIS, Autenticació.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} does not answer in time. Try again later.</source>
            <translation>{head} no respon a temps. Torneu-ho a provar més tard.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{endpoint} is no address for a request: use one that begins with https://.</source>
            <translation>{endpoint} no és una adreça per a una petició: useu-ne una que comenci per https://.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} redirects again and again. Check the address.</source>
            <translation>{head} redirigeix repetidament. Comproveu l'adreça.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{head} broke off in the middle of an answer (truncated). Try again later.</source>
            <translation>{head} ha interromput una resposta a mitges (truncada). Torneu-ho a provar més tard.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>a web page (HTML). Check the address, and whether a proxy or a login page stands before it</source>
            <translation>una pàgina web (HTML). Comproveu l'adreça, i si s'hi interposa un servidor intermediari o una pàgina d'inici de sessió</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>{kind} of {count} bytes. Check the address, or try again later</source>
            <translation>{kind} de {count} bytes. Comproveu l'adreça, o torneu-ho a provar més tard</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>an unreadable address</source>
            <translation>una adreça il·legible</translation>
        </message>
        <message>
            <location filename="../engine/catalog/http_errors.py" />
            <source>no type</source>
            <translation>contingut sense tipus</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{title} refuses the login ({reason}).</source>
            <translation>{title} rebutja l'inici de sessió ({reason}).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{head} Check the account at {title}, and the authentication configuration.</source>
            <translation>{head} Comproveu el compte a {title}, i la configuració d'autenticació.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{problem} Choose an authentication configuration of QGIS (type Basic) with the account's user name and password.</source>
            <translation>{problem} Trieu una configuració d'autenticació del QGIS (tipus Bàsica) amb el nom d'usuari i la contrasenya del compte.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>The login of {title} has no address that begins with https://, and is sent nothing. Correct the declaration of the provider.</source>
            <translation>L'inici de sessió de {title} no té cap adreça que comenci per https://, i no s'hi envia res. Corregiu la declaració del proveïdor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{head} The session has ended: choose a configuration with user name and password.</source>
            <translation>{head} La sessió ha acabat: trieu una configuració amb nom d'usuari i contrasenya.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{head} The user name or password is wrong or, if the account uses two-factor login, its one-time code is missing: write the six digits, or the secret of the authenticator app, into the field Realm of the authentication configuration.</source>
            <translation>{head} El nom d'usuari o la contrasenya són erronis o, si el compte usa la verificació en dos passos, falta el codi d'un sol ús: escriviu les sis xifres, o el secret de l'aplicació d'autenticació, al camp Realm de la configuració d'autenticació.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>{head} The user name, password or one-time code is wrong. A code holds for 30 seconds and once only: write a fresh one, or the secret of the authenticator app, into the field Realm.</source>
            <translation>{head} El nom d'usuari, la contrasenya o el codi d'un sol ús són erronis. Un codi val 30 segons i un sol cop: escriviu-ne un de nou, o el secret de l'aplicació d'autenticació, al camp Realm.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>The second factor is neither a code of six digits nor the secret of an authenticator app.</source>
            <translation>El segon factor no és un codi de sis xifres ni el secret d'una aplicació d'autenticació.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>A login at {title} has expired.</source>
            <translation>Ha caducat una sessió a {title}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>A login at {title} is needed.</source>
            <translation>Cal iniciar la sessió a {title}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/login.py" />
            <source>no token</source>
            <translation>sense testimoni (token)</translation>
        </message>
        <message>
            <location filename="../engine/catalog/odata.py" />
            <source>{title} answered without a list of products. Try again later.</source>
            <translation>{title} ha respost sense una llista de productes. Torneu-ho a provar més tard.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/odata.py" />
            <source>{title} has more than {most} products at {edge}, and hands out no more. Narrow the area or the filters.</source>
            <translation>{title} té més de {most} productes a {edge}, i no en lliura més. Reduïu l'àrea o els filtres.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/odata.py" />
            <source>{title} does not answer for the collection {name}: {error}</source>
            <translation>{title} no respon per a la col·lecció {name}: {error}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/pages.py" />
            <source>The catalogue's link to its next page is wrong. Narrow the period or the area, so that one page is enough, or choose another provider.</source>
            <translation>L'enllaç del catàleg a la seva pàgina següent és erroni. Reduïu el període o l'àrea, de manera que n'hi hagi prou amb una pàgina, o trieu un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/pages.py" />
            <location filename="../engine/catalog/stac_api.py" />
            <source>{title} answered a page without a list of features. Try again later.</source>
            <translation>{title} ha respost amb una pàgina sense llista d'objectes (features). Torneu-ho a provar més tard.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/pages.py" />
            <source>{title} gives {method} as the method of its next page, at {endpoint}: only GET and POST at {own} are used. Narrow the period or the area, so that one page is enough, or choose another provider.</source>
            <translation>{title} indica {method} com a mètode de la seva pàgina següent, a {endpoint}: només s'usen GET i POST a {own}. Reduïu el període o l'àrea, de manera que n'hi hagi prou amb una pàgina, o trieu un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/pages.py" />
            <source>{title} answered JSON that is cut off or wrong ({error}). Try again later.</source>
            <translation>{title} ha respost amb JSON truncat o erroni ({error}). Torneu-ho a provar més tard.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/s3.py" />
            <source>The bucket {bucket} of {title} {why}: choose an authentication configuration of QGIS with the S3 access key as user name and the secret key as password, or another provider.</source>
            <translation>El dipòsit {bucket} de {title} {why}: trieu una configuració d'autenticació del QGIS amb la clau d'accés S3 com a nom d'usuari i la clau secreta com a contrasenya, o un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/s3.py" />
            <source>{title} has nothing at {href}. Search again.</source>
            <translation>{title} no té res a {href}. Torneu a cercar.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/s3.py" />
            <source>is paid for by who reads it (requester pays)</source>
            <translation>el paga qui el llegeix (requester pays)</translation>
        </message>
        <message>
            <location filename="../engine/catalog/s3.py" />
            <source>needs the keys of an account</source>
            <translation>necessita les claus d'un compte</translation>
        </message>
        <message>
            <location filename="../engine/catalog/s3.py" />
            <source>{title} answers for {href} with what was not asked for.</source>
            <translation>{title} respon a la petició de {href} amb una cosa que no s'ha demanat.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>None of the {count} sources of {what} could be searched:
{lines}</source>
            <translation>No s'ha pogut cercar en cap de les {count} fonts de {what}:
{lines}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>Collection {collection} has no source.</source>
            <translation>La col·lecció {collection} no té cap font.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{title} has not answered within {seconds:.0f} s: {following} is asked as well.</source>
            <translation>{title} no ha respost en {seconds:.0f} s: es pregunta també a {following}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>Searching {title}, {collection}</source>
            <translation>S'està cercant a {title}, {collection}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>Instead: {following} is asked, for {error}</source>
            <translation>En lloc seu es pregunta a {following}. Motiu: {error}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>- {title}: {error}</source>
            <translation>- {title}: {error}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>This collection has no acquisition times: the period is not used.</source>
            <translation>Aquesta col·lecció no té dates d'adquisició: el període no s'usa.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>This collection has no cloud cover: the limit is not used.</source>
            <translation>Aquesta col·lecció no té cobertura de núvols: el límit no s'usa.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{count} scenes are older copies of others that were found: left out ({names}).</source>
            <translation>{count} escenes són còpies més antigues d'altres que s'han trobat: descartades ({names}).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{dropped} scenes that {title} found did not meet the conditions: left out.</source>
            <translation>{dropped} escenes trobades per {title} no complien les condicions: descartades.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{title}: {filled} of {count} scenes of {collection} fill gaps.</source>
            <translation>{title}: {filled} de {count} escenes de {collection} omplen buits.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{ids}: the catalogue gives {problem}.</source>
            <translation>{ids}: problema al catàleg: {problem}.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>all collections</source>
            <translation>totes les col·leccions</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{title} cannot sort like this: only the first {most} of its scenes were read and sorted. Narrow the period or the area.</source>
            <translation>{title} no pot ordenar així: només s'han llegit i ordenat les primeres {most} escenes. Reduïu el període o l'àrea.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/search.py" />
            <source>{title}: one answer was left out. {error}</source>
            <translation>{title}: s'ha descartat una resposta. {error}</translation>
        </message>
        <message>
            <location filename="../engine/catalog/signing.py" />
            <source>{title} gave no token for its files. Try again later.</source>
            <translation>{title} no ha donat cap testimoni (token) per als seus fitxers. Torneu-ho a provar més tard.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{url} is not the root of a STAC API (it has no links). Give the address whose page lists `conformsTo` and a link to /search.</source>
            <translation>{url} no és l'arrel d'una API STAC (no té enllaços). Indiqueu l'adreça la pàgina de la qual conté `conformsTo` i un enllaç a /search.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{url} is a static STAC catalogue or an API without item search: it cannot be searched. Download its items and use them as an item file.</source>
            <translation>{url} és un catàleg STAC estàtic o una API sense cerca d'ítems: no s'hi pot cercar. Baixeu-ne els ítems i useu-los com a fitxer d'ítems.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{title} says that it is searched at {endpoint}, {problem}. Check the address of the catalogue.</source>
            <translation>{title} indica que la cerca es fa a {endpoint}, {problem}. Comproveu l'adreça del catàleg.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{title} repeats a page of its answer; the search was ended there.</source>
            <translation>{title} repeteix una pàgina de la seva resposta; la cerca ha acabat aquí.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{title} has more than {most} pages; narrow the period or the area.</source>
            <translation>{title} té més de {most} pàgines; reduïu el període o l'àrea.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/stac_api.py" />
            <source>{title} filters no properties: filters are applied to what it answers.</source>
            <translation>{title} no filtra propietats: els filtres s'apliquen al que respon.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{path} cannot be written ({reason}). Make room, or choose another folder.</source>
            <translation>{path} no es pot escriure ({reason}). Allibereu espai, o trieu una altra carpeta.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{name} was not received whole. {why} Start again: the download resumes there.</source>
            <translation>{name} no s'ha rebut sencer. {why} Torneu a començar: la baixada es reprendrà des d'allà.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{title} does not say how long {name} is, and the disk is almost full after {size:.1f} GB of it. What there was of it is deleted. Make room, choose another folder, or download it elsewhere.</source>
            <translation>{title} no diu quant ocupa {name}, i el disc és gairebé ple després de {size:.1f} GB del fitxer. El que n'hi havia s'ha eliminat. Allibereu espai, trieu una altra carpeta, o baixeu-lo d'un altre lloc.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{title} answered {endpoint} with a web page instead of the file. Check the login, and whether a proxy stands before it.</source>
            <translation>{title} ha respost a {endpoint} amb una pàgina web en lloc del fitxer. Comproveu l'inici de sessió, i si s'hi interposa un servidor intermediari.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{title} ({endpoint}) ended the transfer before the file was whole (truncated).</source>
            <translation>{title} ({endpoint}) ha acabat la transferència abans que el fitxer fos sencer (truncat).</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{name} is being downloaded to {folder} by another run ({error}). Wait until it has ended, or choose another folder.</source>
            <translation>Una altra execució està baixant {name} a {folder} ({error}). Espereu que acabi, o trieu una altra carpeta.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{name} has {at_hand} bytes, and {title} says {expected}. It was deleted; download it again.</source>
            <translation>{name} té {at_hand} bytes, i {title} diu {expected}. S'ha eliminat; torneu-lo a baixar.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{title} sends more of {name} than the {total} bytes that it says. Download it again, or elsewhere.</source>
            <translation>{title} envia més de {name} que els {total} bytes que indica. Torneu-lo a baixar, o baixeu-lo d'un altre lloc.</translation>
        </message>
        <message>
            <location filename="../engine/catalog/transfer.py" />
            <source>{name}: the transfer broke off</source>
            <translation>{name}: la transferència s'ha interromput</translation>
        </message>
        <message>
            <location filename="../engine/catalog/volume.py" />
            <source>{title} answers with {size:.0f} MB for {items} items, far more than items have. Narrow the search, or choose another provider.</source>
            <translation>{title} respon amb {size:.0f} MB per a {items} ítems, molt més del que ocupen els ítems. Acoteu la cerca, o trieu un altre proveïdor.</translation>
        </message>
        <message>
            <location filename="../engine/client.py" />
            <source>Starting the engine with {interpreter}</source>
            <translation>S'està iniciant el motor amb {interpreter}</translation>
        </message>
        <message>
            <location filename="../engine/cluster.py" />
            <source>The cluster is {address}. Give local, local:N, a scheduler's address (tcp://host:8786), or its scheduler file.</source>
            <translation>El clúster és {address}. Indiqueu local, local:N, l'adreça d'un planificador (tcp://host:8786), o el seu fitxer de planificador.</translation>
        </message>
        <message>
            <location filename="../engine/cluster.py" />
            <source>{name} is in this program's memory, where a cluster's workers cannot read it. Save it as a file.</source>
            <translation>{name} és a la memòria d'aquest programa, on els processos de treball d'un clúster no el poden llegir. Deseu-lo com a fitxer.</translation>
        </message>
        <message>
            <location filename="../engine/commands.py" />
            <source>Stopped.</source>
            <translation>Aturat.</translation>
        </message>
        <message>
            <location filename="../engine/environments.py" />
            <source>The engine in {folder} cannot be removed ({error}). Close other QGIS windows that use it, restart QGIS and try again.</source>
            <translation>El motor de {folder} no es pot eliminar ({error}). Tanqueu les altres finestres del QGIS que el fan servir, reinicieu el QGIS i torneu-ho a provar.</translation>
        </message>
        <message>
            <location filename="../engine/failures.py" />
            <source>The engine failed in {method}: {kind}: {error}. If it happens again, report it with the details below this line in the log.</source>
            <translation>El motor ha fallat a {method}: {kind}: {error}. Si torna a passar, comuniqueu-ho amb els detalls que segueixen aquesta línia al registre.</translation>
        </message>
        <message>
            <location filename="../engine/failures.py" />
            <source>The engine's device ran out of memory in {method}. Choose a smaller tile, or device 'cpu'.</source>
            <translation>El dispositiu del motor s'ha quedat sense memòria a {method}. Trieu una tessel·la més petita, o el dispositiu 'cpu'.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>The engine is ready in {folder}</source>
            <translation>El motor és a punt a {folder}</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Adding packages to {python}</source>
            <translation>S'estan afegint paquets a {python}</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>The engine needs {needed:.0f} GB in {cache}, and {free:.1f} GB are free. Make room there.</source>
            <translation>El motor necessita {needed:.0f} GB a {cache}, i hi ha {free:.1f} GB lliures. Allibereu-hi espai.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Testing the new environment</source>
            <translation>S'està provant el nou entorn</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>The engine's environment cannot be made in {folder} ({error}). Make room there and see that you may write there, then set up the engine again.</source>
            <translation>L'entorn del motor no es pot crear a {folder} ({error}). Feu-hi lloc, comproveu que hi podeu escriure i torneu a preparar el motor.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Looking for a Python to build on</source>
            <translation>S'està cercant un Python per crear-hi l'entorn</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Making an empty environment</source>
            <translation>S'està creant un entorn buit</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Downloading packages (torch is large)</source>
            <translation>S'estan baixant paquets (torch és gran)</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Setting up the engine failed ({name}, exit code {code}). Check the network, QGIS's proxy settings and the free space, then try again.
{shown}</source>
            <translation>No s'ha pogut preparar el motor ({name}, codi de sortida {code}). Comproveu la xarxa, la configuració del servidor intermediari del QGIS i l'espai lliure, i torneu-ho a provar.
{shown}</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Building on {path}</source>
            <translation>L'entorn es crea a partir de {path}</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>torch's build {build} is not in the list of packages; taking the one for processors.</source>
            <translation>La compilació {build} de torch no és a la llista de paquets; es pren la de CPU.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>Building on a Python that {uv} provides</source>
            <translation>L'entorn es crea a partir d'un Python que proporciona {uv}</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>No Python from {oldest} to {newest} for Apple silicon was found; torch has no build for Intel Macs. Install one with Homebrew (`brew install python@{preferred}`), or install uv, and set up the engine again. On an Intel Mac choose the baseline, which needs no engine.</source>
            <translation>No s'ha trobat cap Python de {oldest} a {newest} per a Apple silicon; torch no té cap compilació per als Mac amb Intel. Instal·leu-ne un amb Homebrew (`brew install python@{preferred}`), o instal·leu uv, i torneu a preparar el motor. En un Mac amb Intel trieu el model de base, que no necessita el motor.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>No Python from {oldest} to {newest} that can make environments was found. Install one (Debian and Ubuntu: `sudo apt install python3-venv`; Windows: the installer of python.org), or install uv, and set up the engine again.</source>
            <translation>No s'ha trobat cap Python de {oldest} a {newest} que pugui crear entorns. Instal·leu-ne un (Debian i Ubuntu: `sudo apt install python3-venv`; Windows: l'instal·lador de python.org), o instal·leu uv, i torneu a preparar el motor.</translation>
        </message>
        <message>
            <location filename="../engine/install.py" />
            <source>uv could not install the packages; going on with pip. {error}</source>
            <translation>uv no ha pogut instal·lar els paquets; es continua amb pip. {error}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>To get an engine, open Settings &gt; Options &gt; Temporal LIIF and press 'Set up engine' (or run `make engine`); to use a Python of your own that has its packages, name it there or in the variable {variable}.</source>
            <translation>Per obtenir un motor, obriu Configuració &gt; Opcions &gt; Temporal LIIF i premeu «Prepara el motor» (o executeu `make engine`); per usar un Python propi que tingui els seus paquets, indiqueu-lo allà o a la variable {variable}.</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The engine's Python {interpreter} lacks the package {package}. {remedy}</source>
            <translation>Al Python del motor {interpreter} li falta el paquet {package}. {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The package {package} in the engine's Python {interpreter} is broken ({why}). {remedy}</source>
            <translation>El paquet {package} del Python del motor {interpreter} està malmès ({why}). {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>This needs the engine (a Python with torch, apart from QGIS's), and there is none yet. {remedy}</source>
            <translation>Això requereix el motor (un Python amb torch, separat del del QGIS), i encara no n'hi ha cap. {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The engine's Python named {source}, {path}, does not exist. {remedy}</source>
            <translation>El Python del motor indicat {source}, {path}, no existeix. {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The engine's Python named {source}, {path}, is not a Python interpreter. {remedy}</source>
            <translation>El Python del motor indicat {source}, {path}, no és un intèrpret de Python. {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>in the settings</source>
            <translation>a la configuració</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>in {variable}</source>
            <translation>a {variable}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The engine's Python {interpreter} cannot be run ({error}). {remedy}</source>
            <translation>El Python del motor {interpreter} no es pot executar ({error}). {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/locate.py" />
            <source>The engine's Python {interpreter} failed its self-test (exit code {code}): {output}. {remedy}</source>
            <translation>El Python del motor {interpreter} no ha superat la seva autocomprovació (codi de sortida {code}): {output}. {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/model.py" />
            <source>Model {name} left {count} pixels of a tile out.</source>
            <translation>El model {name} ha deixat sense calcular {count} píxels d'una tessel·la.</translation>
        </message>
        <message>
            <location filename="../engine/model.py" />
            <source>Model {name} answered with {found} where {expected} was asked for.</source>
            <translation>El model {name} ha respost amb {found} quan es demanava {expected}.</translation>
        </message>
        <message>
            <location filename="../engine/packing.py" />
            <source>{kind} cannot travel to the engine.</source>
            <translation>{kind} no es pot enviar al motor.</translation>
        </message>
        <message>
            <location filename="../engine/packing.py" />
            <source>What was sent to the engine cannot be read ({error}). Restart QGIS.</source>
            <translation>El que s'ha enviat al motor no es pot llegir ({error}). Reinicieu el QGIS.</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>it was ended by signal {number} ({name})</source>
            <translation>l'ha aturat el senyal {number} ({name})</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>it stopped answering</source>
            <translation>ha deixat de respondre</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>it ended with exit code {code}</source>
            <translation>ha acabat amb el codi de sortida {code}</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>
End of its output:
{output}</source>
            <translation>
Final de la seva sortida:
{output}</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>The engine did not start with {interpreter}: {why}. {remedy}{output}</source>
            <translation>El motor no s'ha iniciat amb {interpreter}: {why}. {remedy}{output}</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>The engine's Python {interpreter} cannot be run ({reason}). {remedy}</source>
            <translation>El Python del motor {interpreter} no es pot executar ({reason}). {remedy}</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>The engine and the running plugin are of different versions (protocol {engine_version} and {plugin_version}). Restart QGIS.</source>
            <translation>El motor i el connector en marxa són de versions diferents (protocol {engine_version} i {plugin_version}). Reinicieu el QGIS.</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>The run was stopped while the engine was starting.</source>
            <translation>S'ha aturat l'execució mentre el motor s'iniciava.</translation>
        </message>
        <message>
            <location filename="../engine/process.py" />
            <source>it did not answer in time</source>
            <translation>no ha respost a temps</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>A message between QGIS and the engine cannot be read: {what}. Start the run again.</source>
            <translation>Un missatge entre el QGIS i el motor no es pot llegir: {what}. Torneu a iniciar l'execució.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>A message to or from the engine is too large: {count} arrays of {size} bytes (limit {limit}). Choose a smaller tile size.</source>
            <translation>Un missatge enviat al motor o rebut d'ell és massa gran: {count} matrius de {size} bytes (límit {limit}). Trieu una mida de tessel·la més petita.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>A message's header is {size} bytes long (limit {limit}). Ask for less.</source>
            <translation>La capçalera d'un missatge té {size} bytes (límit {limit}). Demaneu menys dades.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>Array {name} is masked; send the values and the mask as two arrays.</source>
            <translation>La matriu {name} està emmascarada; envieu els valors i la màscara com a dues matrius.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>Array {name} has type {dtype}, which cannot travel to the engine; use booleans, integers or floats of at most 64 bits.</source>
            <translation>La matriu {name} és de tipus {dtype}, que no es pot enviar al motor; useu booleans, enters o nombres de coma flotant de 64 bits com a màxim.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>A message holds a value that JSON cannot carry: {error}.</source>
            <translation>Un missatge conté un valor que no es pot representar en JSON: {error}.</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>the header lacks its body or its list of arrays</source>
            <translation>a la capçalera li falta el contingut o la llista de matrius</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>{count} arrays (limit {limit})</source>
            <translation>{count} matrius (límit {limit})</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>two arrays share a name</source>
            <translation>dues matrius tenen el mateix nom</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>arrays of {size} bytes (limit {limit})</source>
            <translation>matrius de {size} bytes (límit {limit})</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>array description {spec:.80}</source>
            <translation>descripció de matriu {spec:.80}</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>array name {name:.80}</source>
            <translation>nom de matriu {name:.80}</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>array {name:.80} of type {dtype:.80}</source>
            <translation>matriu {name:.80} de tipus {dtype:.80}</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>array {name:.80} of shape {shape:.80}</source>
            <translation>matriu {name:.80} de forma {shape:.80}</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>the header is not JSON ({error})</source>
            <translation>la capçalera no és JSON ({error})</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>array {name:.80} came with {size} bytes where {expected} were announced</source>
            <translation>la matriu {name:.80} ha arribat amb {size} bytes quan se n'anunciaven {expected}</translation>
        </message>
        <message>
            <location filename="../engine/protocol.py" />
            <source>it ends too early</source>
            <translation>acaba massa aviat</translation>
        </message>
        <message>
            <location filename="../engine/services/analysis.py" />
            <source>There is no ffmpeg for this system, so no MP4 is made. Install ffmpeg for one.</source>
            <translation>No hi ha ffmpeg per a aquest sistema, de manera que no es crea cap MP4. Instal·leu ffmpeg per tenir-lo.</translation>
        </message>
        <message>
            <location filename="../engine/services/animation.py" />
            <source>There is no ffmpeg for this system, so no MP4 was made. Install ffmpeg, or take the GIF.</source>
            <translation>No hi ha ffmpeg per a aquest sistema, de manera que no s'ha creat cap MP4. Instal·leu ffmpeg, o quedeu-vos amb el GIF.</translation>
        </message>
        <message>
            <location filename="../engine/services/animation.py" />
            <source>ffmpeg could not write {name} ({failure}). Take the GIF, or update ffmpeg.</source>
            <translation>ffmpeg no ha pogut escriure {name} ({failure}). Quedeu-vos amb el GIF, o actualitzeu ffmpeg.</translation>
        </message>
        <message>
            <location filename="../engine/services/animation.py" />
            <source>{kind}: frame {index} of {count}</source>
            <translation>{kind}: fotograma {index} de {count}</translation>
        </message>
        <message>
            <location filename="../engine/services/animation.py" />
            <source>exit code {code}</source>
            <translation>codi de sortida {code}</translation>
        </message>
        <message>
            <location filename="../engine/services/catalog.py" />
            <source>Asking {title}</source>
            <translation>S'està preguntant a {title}</translation>
        </message>
        <message>
            <location filename="../engine/services/catalog.py" />
            <source>Logging in at {title}</source>
            <translation>S'està iniciant la sessió a {title}</translation>
        </message>
        <message>
            <location filename="../engine/services/catalog.py" />
            <source>Signing addresses</source>
            <translation>S'estan signant adreces</translation>
        </message>
        <message>
            <location filename="../engine/services/catalog.py" />
            <source>{title} is reached by {url}, which is not https: its login is sent nowhere. Give the connection an address that begins with https://.</source>
            <translation>A {title} s'hi accedeix per {url}, que no és https: el seu inici de sessió no s'envia enlloc. Doneu a la connexió una adreça que comenci per https://.</translation>
        </message>
        <message>
            <location filename="../engine/services/diagnose.py" />
            <source>Reading versions</source>
            <translation>S'estan llegint les versions</translation>
        </message>
        <message>
            <location filename="../engine/services/diagnose.py" />
            <source>Measuring {name}</source>
            <translation>S'està mesurant {name}</translation>
        </message>
        <message>
            <location filename="../engine/services/models.py" />
            <source>The engine does not hold this model any more.</source>
            <translation>El motor ja no té aquest model.</translation>
        </message>
        <message>
            <location filename="../engine/services/training.py" />
            <source>Training {architecture}</source>
            <translation>S'està entrenant {architecture}</translation>
        </message>
        <message>
            <location filename="../engine/services/training.py" />
            <source>Choose a smaller size or crop, fewer areas, or device 'cpu'.</source>
            <translation>Trieu una mida o un retall més petits, menys zones, o el dispositiu 'cpu'.</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>an animation</source>
            <translation>una animació</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>a download</source>
            <translation>una baixada</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>a search</source>
            <translation>una cerca</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>loading a model</source>
            <translation>la càrrega d'un model</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>computing a tile</source>
            <translation>el càlcul d'una tessel·la</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>a training</source>
            <translation>un entrenament</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>The run was stopped while it waited for the engine.</source>
            <translation>S'ha aturat l'execució mentre esperava el motor.</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>other work</source>
            <translation>una altra feina</translation>
        </message>
        <message>
            <location filename="../engine/turns.py" />
            <source>The engine is busy with {work}: waiting for its end.</source>
            <translation>El motor està ocupat amb {work}: s'està esperant que acabi.</translation>
        </message>
        <message>
            <location filename="../engine/worker.py" />
            <source>The engine does not know {method}. Restart QGIS after updating the plugin.</source>
            <translation>El motor no coneix {method}. Reinicieu el QGIS després d'actualitzar el connector.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>Checkpoint {path} holds no RRDBNet (no conv_first and body.0.rdb1.conv1 among its {count} tensors). Choose a Real-ESRGAN or ESRGAN x2 or x4 generator, such as RealESRGAN_x4plus.pth.</source>
            <translation>El checkpoint {path} no conté cap RRDBNet (sense conv_first ni body.0.rdb1.conv1 entre els seus {count} tensors). Trieu un generador Real-ESRGAN o ESRGAN x2 o x4, com ara RealESRGAN_x4plus.pth.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>Checkpoint {path} holds an RRDBNet of {channels} input channels, {blocks} blocks and {width} features; known are 3 (x4), 12 (x2) or 48 (x1) channels, up to {max_blocks} blocks and {max_width} features. Choose another file.</source>
            <translation>El checkpoint {path} conté una RRDBNet de {channels} canals d'entrada, {blocks} blocs i {width} característiques; s'admeten 3 (x4), 12 (x2) o 48 (x1) canals, fins a {max_blocks} blocs i {max_width} característiques. Trieu un altre fitxer.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>Choose another file.</source>
            <translation>Trieu un altre fitxer.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>Unknown options {unknown}. An ESRGAN checkpoint knows {options}.</source>
            <translation>Opcions {unknown} desconegudes. Un checkpoint ESRGAN admet {options}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>The value range {low:g} to {high:g} is empty. Give the lower first.</source>
            <translation>L'interval de valors de {low:g} a {high:g} és buit. Indiqueu primer el més petit.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>This ESRGAN network makes images {scale} times as fine, and {asked:g} was asked for. Set the scale to {scale}.</source>
            <translation>Aquesta xarxa ESRGAN fa imatges {scale} vegades més fines, i s'ha demanat {asked:g}. Poseu l'escala a {scale}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/esrgan.py" />
            <source>RRDBNet, {count} blocks, x{scale}</source>
            <translation>RRDBNet, {count} blocs, x{scale}</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>whole number</source>
            <translation>nombre enter</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>number</source>
            <translation>nombre</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>Checkpoint {path}</source>
            <translation>Checkpoint {path}</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>Checkpoint {path} lacks the encoder's first convolution (encoder.head.0.weight or encoder.SFENet1.weight with 4 or 5 dimensions). Its weights are incomplete: use another file.</source>
            <translation>Al checkpoint {path} li falta la primera convolució del codificador (encoder.head.0.weight o encoder.SFENet1.weight amb 4 o 5 dimensions). Els seus pesos són incomplets: useu un altre fitxer.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>A new network</source>
            <translation>Una xarxa nova</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where} asks for a network of {count:,} parameters; at most {max_parameters:,} are run.</source>
            <translation>{where} demana una xarxa de {count:,} paràmetres; se n'executen com a màxim {max_parameters:,}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: args[{key}] is {spec}; expected {{'name', 'args'}}, as the original saves.</source>
            <translation>{where}: args[{key}] és {spec}; s'esperava {{'name', 'args'}}, com desa l'original.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: {key} names the architecture {name}, which is unknown. Known: {listed}.</source>
            <translation>{where}: {key} indica l'arquitectura {name}, que és desconeguda. Conegudes: {listed}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: the encoder {name} has an up-sampling tail (no_upsampling is not true), which LIIF does not use. Choose a checkpoint trained with no_upsampling: true.</source>
            <translation>{where}: el codificador {name} té una etapa final de sobremostreig (no_upsampling no és true), que LIIF no usa. Trieu un checkpoint entrenat amb no_upsampling: true.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: rdn RDNkSize = {size}; expected an odd number.</source>
            <translation>{where}: rdn RDNkSize = {size}; s'esperava un nombre senar.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: rcan reduction = {reduction} is more than its n_feats.</source>
            <translation>{where}: rcan reduction = {reduction} és més gran que el seu n_feats.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: mlp hidden_list = {hidden}; expected a list of 1 to 16 widths.</source>
            <translation>{where}: mlp hidden_list = {hidden}; s'esperava una llista d'1 a 16 amplades.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: mlp out_dim = {out_dim}; expected 3, red, green and blue.</source>
            <translation>{where}: mlp out_dim = {out_dim}; s'esperava 3, vermell, verd i blau.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: mlp has no arguments {listed}.</source>
            <translation>{where}: mlp no té els arguments {listed}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: {what} = {value}; expected a {kind} from {least} to {most}.</source>
            <translation>{where}: {what} = {value}; s'esperava un {kind} de {least} a {most}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: args[{name}] = {value}; expected true or false for {listed}.</source>
            <translation>{where}: args[{name}] = {value}; s'esperava true o false per a {listed}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: encoder {name} has no argument {key}. Known: {listed}.</source>
            <translation>{where}: el codificador {name} no té l'argument {key}. Coneguts: {listed}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/factory.py" />
            <source>{where}: {what} = {value}; expected one of {listed}.</source>
            <translation>{where}: {what} = {value}; s'esperava un d'aquests: {listed}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/interpolation.py" />
            <source>Unknown options {unknown}. Interpolation knows ['space', 'time'].</source>
            <translation>Opcions {unknown} desconegudes. La interpolació admet ['space', 'time'].</translation>
        </message>
        <message>
            <location filename="../models/architectures/interpolation.py" />
            <source>{count} of {bands} bands have a known wavelength, and two are needed for bands in between. Name the bands as the sensor does (B02, B03, ...), or leave the wavelengths empty.</source>
            <translation>{count} de {bands} bandes tenen una longitud d'ona coneguda, i per a bandes intermèdies en calen dues. Anomeneu les bandes com el sensor (B02, B03, ...), o deixeu buides les longituds d'ona.</translation>
        </message>
        <message>
            <location filename="../models/architectures/interpolation.py" />
            <source>The wavelength {outside} um lies outside of the bands, {low:g} to {high:g} um. Ask for one in between.</source>
            <translation>La longitud d'ona {outside} um queda fora de les bandes, de {low:g} a {high:g} um. Demaneu-ne una d'intermèdia.</translation>
        </message>
        <message>
            <location filename="../models/architectures/interpolation.py" />
            <source>Unknown interpolation: {time} in time, {space} in space. Choose from {in_time} and {degrees}.</source>
            <translation>Interpolació desconeguda: {time} en el temps, {space} en l'espai. Trieu, per al temps, entre {in_time} i, per a l'espai, entre {degrees}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/published.py" />
            <source>Unknown options {unknown}. The published networks know {options}.</source>
            <translation>Opcions {unknown} desconegudes. Les xarxes publicades admeten {options}.</translation>
        </message>
        <message>
            <location filename="../models/architectures/published.py" />
            <source>The option value_range is {value_range}; expected two reflectances, the lower first, such as [0, 1] or [0, 0.3].</source>
            <translation>L'opció value_range és {value_range}; s'esperaven dues reflectàncies, primer la més petita, com [0, 1] o [0, 0.3].</translation>
        </message>
        <message>
            <location filename="../models/architectures/published.py" />
            <source>The option time is {time}; expected 'between_dates' or 'as_published'.</source>
            <translation>L'opció time és {time}; s'esperava 'between_dates' o 'as_published'.</translation>
        </message>
        <message>
            <location filename="../models/architectures/published.py" />
            <source>The network {name} takes exactly {needed} bands (red, green and blue, in this order); the stack has {count}. Choose three of them with the parameter 'bands', for Sentinel-2 B04,B03,B02.</source>
            <translation>La xarxa {name} pren exactament {needed} bandes (vermell, verd i blau, en aquest ordre); la sèrie en té {count}. Trieu-ne tres amb el paràmetre 'bands', per a Sentinel-2 B04,B03,B02.</translation>
        </message>
        <message>
            <location filename="../models/architectures/published.py" />
            <source>The network {name} cannot look beyond its dates ({first} to {last}); the target {target} lies outside. Choose targets in between, or add dates.</source>
            <translation>La xarxa {name} no pot mirar més enllà de les seves dates ({first} a {last}); la data objectiu {target} en queda fora. Trieu dates intermèdies, o afegiu dates.</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/__init__.py" />
            <source>Checkpoint {path} has no {name} that can be ({error}). Train or export it again.</source>
            <translation>El checkpoint {path} no té cap {name} vàlid ({error}). Torneu-lo a entrenar o a exportar.</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/described.py" />
            <source>{name} has no settings</source>
            <translation>{name} no té configuració</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/described.py" />
            <source>{value:.40} is no number</source>
            <translation>{value:.40} no és un número</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/described.py" />
            <source>{value:.40} is no factor</source>
            <translation>{value:.40} no és un factor</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/described.py" />
            <source>{value:.40} are no {count} factors</source>
            <translation>{value:.40} no són {count} factors</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/described.py" />
            <source>{name} of {kind} is {value:.40}</source>
            <translation>{name} de {kind} és {value:.40}</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/model.py" />
            <source>{name} looks at most {near_days:.0f} days beyond its dates ({first} to {last}); the target {target} lies farther. Choose nearer targets, or add dates.</source>
            <translation>{name} mira com a màxim {near_days:.0f} dies més enllà de les seves dates ({first} a {last}); la data objectiu {target} és més lluny. Trieu dates més properes, o afegiu dates.</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/model.py" />
            <source>{name} has no option {unknown}. Leave the options empty.</source>
            <translation>{name} no té l'opció {unknown}. Deixeu buides les opcions.</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/prior.py" />
            <source>Checkpoint {path} does not describe a prior of the ground ({error}). Train or export it again.</source>
            <translation>El checkpoint {path} no descriu una distribució a priori del terreny ({error}). Torneu-lo a entrenar o a exportar.</translation>
        </message>
        <message>
            <location filename="../models/architectures/temporal_liif_3/time_estimate.py" />
            <source>Checkpoint {path} does not describe an estimate in time ({error}). Train or export it again.</source>
            <translation>El checkpoint {path} no descriu una estimació en el temps ({error}). Torneu-lo a entrenar o a exportar.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} does not say which network it holds: expected a text 'name' and a dictionary 'args', found {name_kind} and {args_kind}. Export it again with both.</source>
            <translation>El checkpoint {path} no diu quina xarxa conté: s'esperava un text 'name' i un diccionari 'args', s'ha trobat {name_kind} i {args_kind}. Torneu-lo a exportar amb tots dos.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} holds {kind} where weights by name are expected. Choose the file of a trained network.</source>
            <translation>El checkpoint {path} conté {kind} quan s'esperaven pesos per nom. Trieu el fitxer d'una xarxa entrenada.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Its 'args' must be those that it was trained with.</source>
            <translation>Els seus 'args' han de ser aquells amb què es va entrenar.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>{key}: {found} instead of {shape}</source>
            <translation>{key}: {found} en lloc de {shape}</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} holds NaN or infinite values in {first}: its training diverged or the file is damaged. Use another checkpoint.</source>
            <translation>El checkpoint {path} conté valors NaN o infinits a {first}: el seu entrenament va divergir o el fitxer està malmès. Useu un altre checkpoint.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>There is no checkpoint {path}. Choose an existing .pth or .safetensors file.</source>
            <translation>No hi ha cap checkpoint {path}. Trieu un fitxer .pth o .safetensors existent.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} is not in the format {{'model': {{'name', 'args', 'sd'}}}}: found {found}. Save it with its architecture, as the original training does.</source>
            <translation>El checkpoint {path} no té el format {{'model': {{'name', 'args', 'sd'}}}}: s'ha trobat {found}. Deseu-lo amb la seva arquitectura, com fa l'entrenament original.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} does not say which network it holds: put {{'name', 'args'}} as JSON under 'model' into its metadata, or into {name} beside it.</source>
            <translation>El checkpoint {path} no diu quina xarxa conté: poseu {{'name', 'args'}} com a JSON sota 'model' a les seves metadades, o a {name} al costat.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} cannot be read ({reason}). Check its permissions.</source>
            <translation>El checkpoint {path} no es pot llegir ({reason}). Comproveu-ne els permisos.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>lacks</source>
            <translation>hi falten</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>has unknown</source>
            <translation>hi sobren</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>has misshapen</source>
            <translation>hi tenen una altra forma</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} does not fit the network {name} that it names: it {problem} {count} of {parameters} parameters, first {first}. {remedy}</source>
            <translation>El checkpoint {path} no s'ajusta a la xarxa {name} que indica: {problem} {count} de {parameters} paràmetres, el primer {first}. {remedy}</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} cannot be read ({size} bytes; {kind}): it is cut short, damaged or no torch file. Copy or download it again.</source>
            <translation>El checkpoint {path} no es pot llegir ({size} bytes; {kind}): està truncat, malmès o no és un fitxer de torch. Torneu-lo a copiar o a baixar.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} cannot be read ({size} bytes; {error}): it is cut short, damaged or no safetensors file. Copy or download it again.</source>
            <translation>El checkpoint {path} no es pot llegir ({size} bytes; {error}): està truncat, malmès o no és un fitxer safetensors. Torneu-lo a copiar o a baixar.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>The card of checkpoint {path} is not valid JSON ({error}). Correct it or export the file again.</source>
            <translation>La fitxa del checkpoint {path} no és JSON vàlid ({error}). Corregiu-la o torneu a exportar el fitxer.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} holds {kind} under {key} where a floating-point tensor is expected. Export the weights alone.</source>
            <translation>El checkpoint {path} conté {kind} a {key}, on s'espera un tensor de coma flotant. Exporteu només els pesos.</translation>
        </message>
        <message>
            <location filename="../models/checkpoint.py" />
            <source>Checkpoint {path} holds more than weights, or is damaged; its code was not run. Export the weights alone: {{'model': {{'name', 'args', 'sd'}}}} with plain tensors, or safetensors.</source>
            <translation>El checkpoint {path} conté més que pesos, o està malmès; el seu codi no s'ha executat. Exporteu només els pesos: {{'model': {{'name', 'args', 'sd'}}}} amb tensors simples, o safetensors.</translation>
        </message>
        <message>
            <location filename="../models/registry.py" />
            <source>{names}, or a checkpoint file (.pth, .safetensors)</source>
            <translation>{names}, o un fitxer de checkpoint (.pth, .safetensors)</translation>
        </message>
        <message>
            <location filename="../models/registry.py" />
            <source>Running {name} on {device}.</source>
            <translation>S'executa {name} a {device}.</translation>
        </message>
        <message>
            <location filename="../models/registry.py" />
            <source>The model {name}</source>
            <translation>El model {name}</translation>
        </message>
        <message>
            <location filename="../models/registry.py" />
            <source>The model {name} is unknown. Choose {choices}.</source>
            <translation>El model {name} és desconegut. Trieu {choices}.</translation>
        </message>
        <message>
            <location filename="../models/registry.py" />
            <source>Checkpoint {name} holds the unknown architecture {architecture}. Known: {architectures}.</source>
            <translation>El checkpoint {name} conté l'arquitectura desconeguda {architecture}. Conegudes: {architectures}.</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>Choose a smaller tile, or device 'cpu'.</source>
            <translation>Trieu una tessel·la més petita, o el dispositiu 'cpu'.</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>Device {device} is not there ({why}). Choose one of: {available}.</source>
            <translation>El dispositiu {device} no és disponible ({why}). Trieu-ne un d'aquests: {available}.</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>A tile of {height} x {width} source pixels</source>
            <translation>Una tessel·la de {height} x {width} píxels d'origen</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>{what} does not fit into the memory of {device} ({reason}). {remedy}</source>
            <translation>{what} no cap a la memòria de {device} ({reason}). {remedy}</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>CPU, {threads} threads: {why}</source>
            <translation>CPU, {threads} fils: {why}</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>CUDA device {index}: {name}, {free:.0f} of {total:.0f} GiB free</source>
            <translation>Dispositiu CUDA {index}: {name}, {free:.0f} de {total:.0f} GiB lliures</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>this torch ({version}) is built without CUDA</source>
            <translation>aquest torch ({version}) està compilat sense CUDA</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>CUDA devices: {count}</source>
            <translation>Dispositius CUDA: {count}</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>no CUDA device found</source>
            <translation>no s'ha trobat cap dispositiu CUDA</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>CPU: {device} ran out of memory</source>
            <translation>CPU: {device} s'ha quedat sense memòria</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>as asked</source>
            <translation>com s'ha demanat</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>Apple GPU (mps): {why}</source>
            <translation>GPU d'Apple (mps): {why}</translation>
        </message>
        <message>
            <location filename="../models/runtime.py" />
            <source>not known to this torch</source>
            <translation>desconegut per a aquest torch</translation>
        </message>
        <message>
            <location filename="../models/training/areas.py" />
            <source>Fold {fold} leaves out every area of the data. Train on more areas.</source>
            <translation>La partició {fold} deixa fora totes les zones de les dades. Entreneu amb més zones.</translation>
        </message>
        <message>
            <location filename="../models/training/export.py" />
            <source>{path} is missing. Train the part {part} first.</source>
            <translation>Falta {path}. Entreneu abans la part {part}.</translation>
        </message>
        <message>
            <location filename="../models/training/loop.py" />
            <source>{name}: the loss is {loss} at step {step}. Lower the rate.</source>
            <translation>{name}: la pèrdua és {loss} al pas {step}. Reduïu la taxa d'aprenentatge.</translation>
        </message>
        <message>
            <location filename="../models/training/loop.py" />
            <source>{name} {step}/{steps} {figures}</source>
            <translation>{name} {step}/{steps} {figures}</translation>
        </message>
        <message>
            <location filename="../models/training/loop.py" />
            <source>{state_path} does not fit this training ({error}). Delete it, or leave out --resume.</source>
            <translation>{state_path} no s'ajusta a aquest entrenament ({error}). Elimineu-lo, o no indiqueu --resume.</translation>
        </message>
        <message>
            <location filename="../models/training/loop.py" />
            <location filename="../models/training/recipe.py" />
            <source>The training was stopped; it can be resumed.</source>
            <translation>S'ha aturat l'entrenament; es pot reprendre.</translation>
        </message>
        <message>
            <location filename="../models/training/loop.py" />
            <source>{name}: {seconds:.2f} s a step, {steps} steps</source>
            <translation>{name}: {seconds:.2f} s per pas, {steps} passos</translation>
        </message>
        <message>
            <location filename="../models/training/month_pixels.py" />
            <source>{path} cannot be read as pixels by month ({error}). Give a file with pixel, source, month, reflectance and bands.</source>
            <translation>{path} no es pot llegir com a píxels per mes ({error}). Indiqueu un fitxer amb pixel, source, month, reflectance i bands.</translation>
        </message>
        <message>
            <location filename="../models/training/original_task.py" />
            <source>No area has adapted dates and their truth (adapted/lr_*.png and adapted/hr_x6.png, and which dates they are in published.json), from which LIIF and Temporal LIIF learn. Add them, or train temporal-liif-3, which needs the series alone.</source>
            <translation>Cap zona no té dates adaptades i la seva veritat (adapted/lr_*.png i adapted/hr_x6.png i, a published.json, quines dates són), a partir de les quals aprenen LIIF i Temporal LIIF. Afegiu-les, o entreneu temporal-liif-3, que només necessita la sèrie.</translation>
        </message>
        <message>
            <location filename="../models/training/original_task.py" />
            <source>{name} has {width} x {height} pixels, less than the crop of {crop}. Choose a smaller crop, or leave the area out.</source>
            <translation>{name} té {width} x {height} píxels, menys que el retall de {crop}. Trieu un retall més petit, o prescindiu de la zona.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>The crop is {crop} pixels and the queries are {queries}. Give positive numbers.</source>
            <translation>El retall és de {crop} píxels i les consultes són {queries}. Indiqueu nombres positius.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>The learning rate is {rate:g}. Give a number between 0 and 1.</source>
            <translation>La taxa d'aprenentatge és {rate:g}. Indiqueu un nombre entre 0 i 1.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>The strategy {strategy} chooses dates for temporal-liif; liif sees one image alone. Leave it out.</source>
            <translation>L'estratègia {strategy} tria dates per a temporal-liif; liif només veu una imatge. Prescindiu-ne.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>{name}, fold {fold}: {count} areas</source>
            <translation>{name}, partició {fold}: {count} zones</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>{start} holds {found}, not {architecture}. Start from weights of the same architecture.</source>
            <translation>{start} conté {found}, no {architecture}. Partiu de pesos de la mateixa arquitectura.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>{start} holds a network of {dims} dimensions; {architecture} has {needed}. Start from weights of the same architecture.</source>
            <translation>{start} conté una xarxa de {dims} dimensions; {architecture} en té {needed}. Partiu de pesos de la mateixa arquitectura.</translation>
        </message>
        <message>
            <location filename="../models/training/originals.py" />
            <source>The {name} {value} is unknown. Choose from: {known}.</source>
            <translation>Valor desconegut de {name}: {value}. Trieu entre: {known}.</translation>
        </message>
        <message>
            <location filename="../models/training/recipe.py" />
            <source>{folder} lacks {name}. Train the part date-weights first.</source>
            <translation>A {folder} li falta {name}. Entreneu abans la part date-weights.</translation>
        </message>
        <message>
            <location filename="../models/training/recipe.py" />
            <source>{path} holds {found}, not {expected}. Start from weights of the same architecture.</source>
            <translation>{path} conté {found}, no {expected}. Partiu de pesos de la mateixa arquitectura.</translation>
        </message>
        <message>
            <location filename="../models/training/recipe.py" />
            <source>fold {fold}: {count} areas</source>
            <translation>partició {fold}: {count} zones</translation>
        </message>
        <message>
            <location filename="../models/training/session.py" />
            <source>{learned} areas to learn from, {held_out} for validation{names}. {device}.</source>
            <translation>{learned} zones per aprendre, {held_out} per a la validació{names}. {device}.</translation>
        </message>
        <message>
            <location filename="../models/training/session.py" />
            <source>The plugin has no weights of {architecture} to start from. Choose a file of weights, or start anew.</source>
            <translation>El connector no té pesos de {architecture} per partir-ne. Trieu un fitxer de pesos, o comenceu de zero.</translation>
        </message>
        <message>
            <location filename="../models/training/session.py" />
            <source>{folder} is in use by a training that is still at work ({error}). Wait until it has ended, or choose another output.</source>
            <translation>{folder} està en ús per un entrenament que encara està en marxa ({error}). Espereu que acabi, o trieu una altra sortida.</translation>
        </message>
        <message>
            <location filename="../models/training/time_tasks.py" />
            <source>No area offers a date that the others predict: none is half clear on three dates that lie within two months. Add clearer dates, or other areas.</source>
            <translation>Cap zona no ofereix una data que les altres prediguin: cap no té, en un període de dos mesos, tres dates en què la meitat estigui clara. Afegiu dates més clares, o altres zones.</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>{count} hidden dates</source>
            <translation>{count} dates amagades</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>The share of areas for validation is {share:g}. Give a number from 0 to below 1.</source>
            <translation>La part de zones per a la validació és {share:g}. Indiqueu un nombre igual o més gran que 0 i més petit que 1.</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>Uncertainty x {factors} by the length of the gap, of the detail x {detail:.2f}.</source>
            <translation>Incertesa x {factors} segons la longitud del buit, la del detall x {detail:.2f}.</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>{count} areas to x{scale}</source>
            <translation>{count} zones a x{scale}</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>Not learned from, {what}: {figures}.</source>
            <translation>Sense haver-ne après, {what}: {figures}.</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>The areas for validation have no inner date that is 90 % clear; nothing can be measured on them.</source>
            <translation>Les zones per a la validació no tenen cap data interior clara al 90 %; no s'hi pot mesurar res.</translation>
        </message>
        <message>
            <location filename="../models/training/validation.py" />
            <source>The areas for validation have no adapted images; nothing can be measured on them.</source>
            <translation>Les zones per a la validació no tenen imatges adaptades; no s'hi pot mesurar res.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Predicts one date of a series in several ways and compares each with an image of that date that was not given to them: nearest date, linear and kriging (in QGIS alone), a cubic spline through the dates and Temporal LIIF 3 (in the engine). The report shows the figures, crops and error maps. Leave the date to be predicted out of the series. To compare other models, open this model in the designer and add steps like these.</source>
            <translation>Prediu de diverses maneres una data d'una sèrie i compara cada resultat amb una imatge d'aquella data que no se'ls va donar: data més propera, lineal i krigatge (només al QGIS), un spline cúbic a través de les dates i Temporal LIIF 3 (al motor). L'informe mostra les xifres, retalls i mapes de l'error. Deixeu fora de la sèrie la data que es prediu. Per a comparar altres models, obriu aquest al dissenyador i afegiu-hi passos com aquests.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Workflows</source>
            <translation>Fluxos de treball</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Compare models</source>
            <translation>Compara models</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Names of bands that series and reference share.</source>
            <translation>Noms de les bandes que la sèrie i la referència comparteixen.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>The series without the date to be predicted.</source>
            <translation>La sèrie sense la data que es prediu.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>An image of the date to be predicted, with the same bands; also of higher resolution.</source>
            <translation>Una imatge de la data que es prediu, amb les mateixes bandes; també de més resolució.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Output pixels per input pixel; the results are resampled to the reference's grid where theirs is another.</source>
            <translation>Píxels de sortida per píxel d'entrada; els resultats es remostregen a la graella de la referència on la seva és una altra.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>Date of the reference</source>
            <translation>Data de la referència</translation>
        </message>
        <message>
            <location filename="../provider/workflows/comparemodels.model3" />
            <source>The date that is predicted (2021-05-01).</source>
            <translation>La data que es prediu (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Makes a regular, cloud-free and finer series of one band, then takes, pixel by pixel, the highest minus the lowest value over all its dates: crops and water that come and go stand out from what stays.</source>
            <translation>Fa una sèrie regular, sense núvols i més fina d'una banda i pren després, píxel a píxel, el valor més alt menys el més baix de totes les seves dates: els conreus i l'aigua que van i venen destaquen del que roman.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Seasonal range of a band</source>
            <translation>Rang estacional d'una banda</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Band</source>
            <translation>Banda</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Name or number of the band, for example B08.</source>
            <translation>Nom o número de la banda, per exemple B08.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Raster layers or files of one place and several dates.</source>
            <translation>Capes ràster o fitxers d'un mateix lloc i diverses dates.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Nodata value of the result</source>
            <translation>Valor nodata del resultat</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>A number that the rasters' data type can hold: 65535 for Sentinel-2's unsigned integers, -9999 for signed ones and floats.</source>
            <translation>Un nombre que càpiga en el tipus de dada dels ràsters: 65535 per als enters sense signe de Sentinel-2, -9999 per als enters amb signe i els reals.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Output pixels per input pixel.</source>
            <translation>Píxels de sortida per píxel d'entrada.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Dates that the range is taken over, as in 'Super-resolve a time series'.</source>
            <translation>Dates sobre les quals es pren el rang, com a «Superresolució d'una sèrie temporal».</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <source>Seasonal range</source>
            <translation>Rang estacional</translation>
        </message>
        <message>
            <location filename="../provider/workflows/seasonalrange.model3" />
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Gets one cloud-optimised GeoTIFF a date, and stack.json, which STAC tools read too.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per data, i stack.json, que també llegeixen les eines STAC.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>From an area and a period to a regular, cloud-free series of twice the resolution: searches a catalogue, fetches the area's pixels with clouds masked, and super-resolves them at weekly dates.</source>
            <translation>D'una àrea i un període a una sèrie regular i sense núvols amb el doble de resolució: cerca en un catàleg, obté els píxels de l'àrea amb els núvols emmascarats i hi aplica superresolució en dates setmanals.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Area to weekly super-resolved series</source>
            <translation>D'una àrea a una sèrie setmanal amb superresolució</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Names or common names separated by commas. Empty: the finest bands.</source>
            <translation>Noms o noms comuns separats per comes. Buit: les bandes més fines.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Of the whole tile, as the catalogue says.</source>
            <translation>De la tessel·la sencera, segons el catàleg.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Last day of the scenes.</source>
            <translation>Darrer dia de les escenes.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>The area, in any CRS.</source>
            <translation>L'àrea, en qualsevol SRC.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Days with fewer usable pixels in the area are left out.</source>
            <translation>Els dies amb menys píxels útils a l'àrea es descarten.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Who is asked. 'auto' asks the best source of the collection, and the next one if it fails.</source>
            <translation>A qui es pregunta. 'auto' pregunta a la millor font de la col·lecció, i a la següent si falla.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Output pixels per input pixel along each side.</source>
            <translation>Píxels de sortida per píxel d'entrada en cada costat.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>First day of the scenes.</source>
            <translation>Primer dia de les escenes.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Dates to make: a step (P7D: weekly), a period with a step, or a list, as in 'Super-resolve a time series'.</source>
            <translation>Dates que es fan: un pas (P7D: setmanal), un període amb un pas, o una llista, com a «Superresolució d'una sèrie temporal».</translation>
        </message>
        <message>
            <location filename="../provider/workflows/weeklyseries.model3" />
            <source>Gets one cloud-optimised GeoTIFF a day, and stack.json, which STAC tools read too. After a cancel, the same run goes on where it stopped.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per dia, i stack.json, que també llegeixen les eines STAC. Després d'una cancel·lació, la mateixa execució continua on es va aturar.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>From a series and a high-resolution image of the same place to a training pair: both are clipped to one area, the five dates whose weighted time comes nearest to the image's date are chosen (equation 4), and all are brought to one radiometry. The report shows every date as reference; run again with another number to take that one.</source>
            <translation>D'una sèrie i una imatge d'alta resolució del mateix lloc a un parell d'entrenament: totes dues es retallen a una àrea, es trien les cinc dates amb el temps ponderat més proper a la data de la imatge (equació 4) i tot es porta a una mateixa radiometria. L'informe mostra cada data com a referència; torneu a executar amb un altre número per a usar aquella.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Prepare a WorldStrat-like pair</source>
            <translation>Prepara un parell com els de WorldStrat</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Bands of the series</source>
            <translation>Bandes de la sèrie</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Names or numbers.</source>
            <translation>Noms o números.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Both are clipped to it.</source>
            <translation>Totes dues s'hi retallen.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>An image of the same place, such as SPOT.</source>
            <translation>Una imatge del mateix lloc, per exemple SPOT.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Those that go with the bands of the series, in their order.</source>
            <translation>Les que corresponen a les bandes de la sèrie, en el seu ordre.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The series; the folder of a stack stands for its dates.</source>
            <translation>La sèrie; la carpeta d'una pila val per les seves dates.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Radiometry</source>
            <translation>Radiometria</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>As in 'Adapt histograms of a time series'; 'value_8bit' is as published.</source>
            <translation>Com a «Adapta els histogrames d'una sèrie temporal»; 'value_8bit' és el publicat.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>The published work takes 5.</source>
            <translation>El treball publicat en pren 5.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>best, best_robust, median, a date, or a number from the report.</source>
            <translation>best, best_robust, median, una data, o un número de l'informe.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Date of the image</source>
            <translation>Data de la imatge</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>When the high-resolution image was taken (2021-05-01).</source>
            <translation>Quan es va prendre la imatge d'alta resolució (2021-05-01).</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Gets one cloud-optimised GeoTIFF a date, and stack.json.</source>
            <translation>Rep un GeoTIFF optimitzat per al núvol per data, i stack.json.</translation>
        </message>
        <message>
            <location filename="../provider/workflows/worldstratpair.model3" />
            <source>Adapted image</source>
            <translation>Imatge adaptada</translation>
        </message>
    </context>
</TS>
